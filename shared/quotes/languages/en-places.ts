import { words } from './language'

/** Countries, states as they are shortened, and towns that English news names, in one word or by its first; none that is as often somebody's family name. */
export const englishPlaces: ReadonlySet<string> = words(`
  ala ariz calif colo conn fla ga kan ky mich minn mont neb nev okla tenn tex vt wis wyo n.c n.d n.h n.j n.m n.y r.i s.c s.d w.va
  afghanistan albania algeria angola argentina armenia austria azerbaijan bahrain bangladesh belarus belgium bolivia bosnia botswana brazil bulgaria burma burundi cambodia cameroon colombia congo croatia cyprus denmark ecuador
  egypt eritrea estonia ethiopia finland gambia ghana greece greenland guatemala guyana haiti honduras hungary iceland ireland italy jamaica kazakhstan kosovo kuwait kyrgyzstan laos latvia lebanon liberia lithuania
  luxembourg macedonia malaysia malta mauritania moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua nigeria norway oman panama paraguay philippines poland portugal qatar romania
  rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland taiwan tajikistan tanzania thailand tunisia turkmenistan uganda uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe crimea
  gaza catalonia chechnya kurdistan tibet kashmir darfur ulster antarctica scandinavia balkans
  beijing shanghai tokyo seoul pyongyang moscow kiev kyiv brussels berlin munich milan madrid barcelona lisbon athens vienna geneva zurich budapest prague warsaw bucharest belgrade stockholm oslo
  copenhagen helsinki dublin belfast edinburgh glasgow cardiff liverpool birmingham nottingham ankara istanbul damascus aleppo raqqa mosul baghdad fallujah tehran riyadh doha dubai cairo tripoli tunis algiers nairobi
  mogadishu lagos abuja johannesburg pretoria kabul kandahar islamabad karachi lahore delhi mumbai kolkata dhaka bangkok hanoi manila taipei canberra melbourne brisbane auckland ottawa toronto montreal vancouver calgary havana
  caracas bogota brasilia kinshasa harare jerusalem ramallah beirut amman strasbourg davos 
  albany albuquerque anchorage annapolis asheville bakersfield baltimore boise charleston chattanooga cheyenne chattanooga cincinnati dearborn dubuque duluth
  fargo fresno greensboro greenville harrisburg hartford hattiesburg honolulu indianapolis jacksonville juneau kenosha knoxville laredo louisville lubbock manchester manhattan brooklyn 
  bronx harlem memphis milwaukee minneapolis montpelier nashua nashville newark oakland omaha pensacola peoria pittsburgh plano portland pueblo roanoke rochester
  sacramento salinas scranton shreveport spokane syracuse tacoma tallahassee toledo topeka trenton tucson tulsa tuscaloosa waterloo wichita wilmington yonkers youngstown
  charlottesville appalachia hollywood
`)
