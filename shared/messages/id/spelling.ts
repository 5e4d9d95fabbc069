export const spelling = {
  menu: 'Ejaan “{{word}}”',
  noSuggestion: 'Tidak ada saran',
  ignore: 'Abaikan di naskah ini',
  add: 'Tambahkan ke daftar kata redaksi',
  added: '“{{word}}” kini ada dalam daftar kata redaksi.',
  none: 'Tidak ada kata yang salah eja.',
  preference: 'Ejaan',
  preferenceHelp: 'Menurut bahasa tiap naskah, dengan kamus yang disertakan bersama program. Kata-kata milik redaksi disimpan dalam word-list.txt di folder pustaka.',
  on: 'Tandai kata yang salah eja',
  off: 'Biarkan tanpa tanda',
} as const
