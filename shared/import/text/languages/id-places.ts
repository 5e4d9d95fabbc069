/** Cities and regencies that open a dateline in Indonesian copy without further sign. */
export const indonesianPlaces: ReadonlySet<string> = new Set(
  `
    jakarta, bandung, surabaya, semarang, yogyakarta, jogja, medan, makassar, denpasar, palembang, bogor, depok, bekasi, tangerang, malang, solo,
    surakarta, padang, pekanbaru, banjarmasin, balikpapan, samarinda, pontianak, manado, ambon, jayapura, kupang, mataram, banda aceh, sleman,
    bantul, gunungkidul, kulon progo, klaten, boyolali, sukoharjo, karanganyar, wonogiri, sragen, magelang, temanggung, wonosobo, purworejo,
    kebumen, cilacap, banyumas, purwokerto, purbalingga, banjarnegara, tegal, brebes, pemalang, pekalongan, batang, kendal, demak, kudus, jepara,
    pati, rembang, blora, grobogan, salatiga, ngawi, madiun, magetan, ponorogo, pacitan, trenggalek, tulungagung, blitar, kediri, nganjuk, jombang,
    mojokerto, sidoarjo, gresik, lamongan, tuban, bojonegoro, pasuruan, probolinggo, lumajang, jember, bondowoso, situbondo, banyuwangi, bangkalan,
    sampang, pamekasan, sumenep, cirebon, indramayu, majalengka, kuningan, sumedang, garut, tasikmalaya, ciamis, pangandaran, cianjur, sukabumi,
    purwakarta, karawang, subang, cimahi, bandung barat, lebak, pandeglang, cilegon, tangerang selatan, badung, gianyar, tabanan, buleleng,
    singaraja, klungkung, karangasem, lombok, lombok timur, lombok tengah, sumbawa, bima, ende, maumere, labuan bajo, binjai, deli serdang,
    pematangsiantar, sibolga, langkat, bukittinggi, payakumbuh, solok, dumai, siak, jambi, bengkulu, lubuklinggau, prabumulih, metro,
    pangkalpinang, tanjungpinang, singkawang, palangka raya, palangkaraya, banjarbaru, tarakan, nunukan, bontang, penajam, gorontalo, mamuju,
    parepare, gowa, maros, bone, palopo, baubau, ternate, tidore, sorong, manokwari, merauke, timika, nabire, wamena, sentani, lhokseumawe, langsa,
    meulaboh, bandar lampung, batam, palu, kendari, serang, singapura, kuala lumpur, moskow, beijing, washington, london, tokyo, brussel, jenewa,
    kairo, riyadh, yerusalem, kiev, paris, berlin, roma
  `.split(',').map((name) => name.trim()),
)
