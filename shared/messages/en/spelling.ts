export const spelling = {
  menu: 'Spelling of “{{word}}”',
  noSuggestion: 'No suggestion',
  ignore: 'Ignore in this article',
  add: 'Add to the desk’s words',
  added: '“{{word}}” is now in the desk’s words.',
  none: 'No misspelled word was found.',
  preference: 'Spelling',
  preferenceHelp: 'In the language of each article, with dictionaries that come with the program. The desk’s own words are kept in word-list.txt in the library’s folder.',
  on: 'Mark misspelled words',
  off: 'Leave words unmarked',
} as const
