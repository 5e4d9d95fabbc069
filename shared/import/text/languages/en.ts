import { labels, lines, words, type ImportLanguage } from './language'

export const english: ImportLanguage = {
  code: 'en',
  sayingWords: words('said says say saying told tells adds added asked according wrote writes'),
  functionWords: words(`
    the and of to in that is was for on with as his her said at by from it has have had be are not they their which who will
    would this but an he she were after its about been more than`),
  bylineLabels: labels({
    writer: `by
      byline
      author
      authors
      written by
      writer
      story by
      reported by
      reporting by
      additional reporting by
      writing by
      words
      words by
      text
      text by
      text and photos
      text & photos
      words and pictures`,
    editor: `edited by
      editing by
      editors`,
    translator: `translated by
      translation
      translation by
      translator`,
    photographer: `photographer
      photographs by
      photos by
      photo by
      photography by
      pictures by`,
  }),
  bylineOpenings: labels({
    writer: `by
      posted by
      written by
      story by
      reported by
      reporting by
      additional reporting by
      writing by
      words by`,
    editor: `edited by
      editing by`,
    translator: 'translated by',
    photographer: `photographs by
      photos by
      photo by
      photography by
      pictures by`,
  }),
  staffWords: lines(`
    staff
    staff writer
    staff reporter
    reporter
    correspondent
    senior correspondent
    political correspondent
    political editor
    editor
    contributor
    associated press writer
    for the`),
  nameJoiners: words('and &'),
  creditLabels: lines(`
    source
    sources
    credit
    via
    originally published by
    originally published at
    originally published in
    first published by`),
  tagLabels: lines(`
    labels
    label
    tags
    topics
    keywords
    filed under
    suggested topics
    explore more on these topics
    see more on
    more on these topics
    in this story
    related topics
    more on`),
  sectionLabels: lines(`
    section
    category
    categories
    channel`),
  sectionNames: lines(`
    world
    world news
    national
    politics
    business
    economy
    markets
    sport
    sports
    opinion
    editorial
    analysis
    technology
    science
    health
    culture
    arts
    entertainment
    lifestyle
    travel
    education
    environment
    climate
    local
    local news
    europe
    asia
    africa
    middle east
    us news
    uk news
    news`),
  photoLabels: lines(`
    photo
    image
    picture
    photo credit
    image credit
    image caption
    photograph
    caption
    file photo`),
  photoHeadings: lines(`
    image copyright
    image caption
    image source
    media caption
    photo caption
    photo credit`),
  jobEndings: words('correspondent correspondents reporter reporters editor editors writer writers journalist journalists columnist columnists critic contributor contributors'),
  months: words(`
    january jan february feb march mar april apr may june jun july jul august aug september sep sept october oct november nov
    december dec`),
  dateWords: words(`
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun at on am pm a.m p.m a.m. p.m. noon gmt
    utc est edt cst cdt mst mdt pst pdt et pt bst cet cest ist sgt aest aedt acst awst nzst nzdt hkt jst kst pkt eat wat sast published updated posted last modified date first ago minutes minute hours hour days
    day min read`),
  datelinePlaces: lines(`
    washington
    london
    new york
    los angeles
    chicago
    moscow
    beijing
    tokyo
    brussels
    geneva
    paris
    berlin
    rome
    madrid
    cairo
    jerusalem
    nairobi
    sydney
    canberra
    ottawa
    toronto
    singapore
    hong kong
    seoul
    taipei
    bangkok
    manila
    hanoi
    kuala lumpur
    jakarta
    new delhi
    mumbai
    islamabad
    kabul
    kyiv
    warsaw
    dublin
    edinburgh
    boston
    san francisco
    united nations`),
  relatedHeadings: lines(`
    read also
    read more
    read next
    also read
    see also
    related
    related articles
    related stories
    related news
    more stories
    more from
    more news
    more on this story
    go deeper
    dig deeper
    read this next
    most read
    most popular
    most viewed
    trending
    recommended
    recommended for you
    recommended stories
    you may also like
    you might also like
    top stories
    up next
    latest news
    editor's picks
    editors' picks`),
  residue: [
    { reason: 'share-button', pattern: /^(share|share this( article| story| page| post| post\.)?|share on|share via|share with|share:)( (with|on|via|to))?( (facebook|twitter|x|whatsapp|telegram|linkedin|email|messenger|friends|reddit|pinterest|your friends))*\s*:?$/ },
    { reason: 'share-button', pattern: /^(tweet|pin it|like|like this|save|save article|print|print this|email|e-mail|email this|copy link|copy url|link copied!?|bookmark|listen( to (this )?article)?|gift this article|click to share.{0,60}|forward|reblog|\d+ shares?|\d+ likes?)\s*:?$/ },
    { reason: 'share-button', pattern: /^(facebook|twitter|x|whatsapp|telegram|linkedin|line|instagram|pinterest|reddit|youtube|tiktok|threads|messenger|google\+|flipboard|tumblr|pocket|copy)$/ },
    { reason: 'share-button', pattern: /^((facebook|twitter|whatsapp|telegram|linkedin|line|instagram|pinterest|reddit|email|copy link|x|google\+|messenger|print|share|threads)[\s,|/·•]*){2,}$/ },
    { reason: 'advertisement', pattern: /^\W*(ads?|advert|advertisement|advertisements|advertising|sponsored( content)?|promoted( content)?|paid content)( - .{0,60})?\W*$/ },
    { reason: 'advertisement', pattern: /^(we|this (site|page|article|post)|\S{1,30}( \S{1,20})?) (may|might|can|could) (earn|receive|get|make) (an? )?(small )?(affiliate )?(commissions?|compensation)\b.{0,160}$/ },
    { reason: 'advertisement', pattern: /^(story|article) continues (below|after)( (the )?(advertisement|ad|this ad))?\.?$/ },
    { reason: 'advertisement', isOpen: true, pattern: /^(scroll (down )?(to|for)|continue reading|keep reading|swipe (up|left)|skip advertisement|skip ad|report this ad).{0,50}$/ },
    { reason: 'related-link', pattern: /^(read also|also read|read more|read next|see also|related|more|watch|watch also|don['’]t miss|recommended|listen)\s*[::>»]\s*\S.{0,250}$/ },
    { reason: 'related-link', pattern: /^(click here|tap here|view|see|watch)( (for|to|the|all|more|full|video|gallery|photos|comments))+(.{0,49}[^.!?])?$/ },
    { reason: 'related-link', pattern: /^(watch|listen|read|play|stream)( (it|live|here|online|on demand|the (full )?(video|episode|show|podcast)))? now[!.]?$/ },
    { reason: 'related-link', isOpen: true, pattern: /^(watch|listen to|stream|catch up on|hear) (the |our )?(best|latest|highlights|full (episode|interview|show|programme|podcast|version)|previous episodes?)\b.{0,100}$/ },
    { reason: 'page-control', pattern: /^(play|pause|mute|unmute|replay) (the )?(video|audio|clip|trailer|podcast|episode)$/ },
    { reason: 'site-tagline', pattern: /^from wikipedia, the free encyclopedia$/ },
    { reason: 'page-control', pattern: /^\d{1,2}[.:]\d{2}( ?[ap]m)? · [^·!?]{8,20}( ·)?( [\d.,]{1,9} ?(rb|jt|k|m|mn)? (views|tayangan))?$/ },
    { reason: 'newsletter', pattern: /^(click here|tap here|download now) (to|for) .{0,40}\b(app|newsletter|emails?|alerts)\b.{0,40}$/ },
    { reason: 'page-control', pattern: /^\d{1,3} new (updates?|posts?|comments?)$/ },
    { reason: 'page-control', pattern: /^((do|have) you (have|got|know) [^.!?]{1,80}\? )?(please )?(e-?mail|contact|get in touch with|write to|message) (us |our (news(room|desk)|reporters?) )?(at |on |by |via )?[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}\W{0,3}$/ },
    { reason: 'page-control', pattern: /^((tweet|post|video|image|content|gallery|map|chart|player|audio)s? (is )?loading|loading( (tweet|post|video|image|content|gallery|map|chart|player|audio|more))?)\W*$/ },
    { reason: 'newsletter', pattern: /^(?=.{0,280}$).{0,160}\bget (a|an|the|our|their) [^.!?]{0,60}\b(in|to) your (inbox|e-?mail)\b.{0,40}$/ },
    { reason: 'page-control', pattern: /^((jump|skip) to (the )?recipe|print( the| this)? recipe|pin( the| this)? recipe|rate this recipe|[\s|·•])+$/ },
    { reason: 'page-control', pattern: /^(?=.*[a-z]{5})(?!.*out of \d+$)[\d.,]{1,4} (stars? )?(from|out of|of|\/) ?[\d.,]{1,7}( (votes?|ratings?|reviews?|stars?))?( \([\d.,]{1,7} (votes?|ratings?|reviews?)\))?$/ },
    { reason: 'comments', pattern: /^(have you )?(tried|made) this recipe\?.{0,120}$/ },
    { reason: 'copyright', pattern: /^(you (may|can) )?republish (our|this) (articles?|story|stories|work|content)\b.{0,180}$/ },
    { reason: 'page-control', pattern: /^please (turn on|enable) javascript\b.{0,80}$/ },
    { reason: 'paywall', pattern: /^you (have|['’]ve) (\d{1,2}|no|one|two|three|used|read|reached)\b.{0,60}\b(free )?(articles?|stories|story)\b.{0,60}$/ },
    { reason: 'second-date', pattern: /^originally published\s*:\s*\S.{5,80}$/ },
    { reason: 'newsletter', pattern: /^(you are|you['’]re) (receiving|getting) (this|these) (e-?mails?|newsletters?|letters?|messages?) because\b.{0,200}$/ },
    { reason: 'newsletter', pattern: /^(want to change how you receive these emails\?|unsubscribe\b|update your (email )?preferences|manage your (email )?(preferences|subscription))(?=.{0,200}$)(?!.*\bsaid\b).{0,200}$/ },
    { reason: 'newsletter', pattern: /^(view|read|open|see) (this )?(e-?mail|newsletter|message)? ?(in|on) (your|the|a) (browser|web)\W*$/ },
    { reason: 'page-control', pattern: /^slug\s*:\s*\S{1,80}$/ },
    { reason: 'page-control', pattern: /^liked by .{1,60} and [\d.,]{1,12}[km]? others$/ },
    { reason: 'page-control', pattern: /^[([]?(word ?count\s*:?\s*\d{2,6}|\d{2,6} words)[)\]]?$/ },
    { reason: 'newsletter', pattern: /^(skip|after|before|end of|end|start of)( past| to)? newsletter( promotion| sign-?up)?$/ },
    { reason: 'page-control', pattern: /^(this (video|audio|content) can ?not be played|to play this (video|audio|content) you need to enable javascript|javascript is not available|sorry, (this|the) (video|audio|player|content) .{0,60}(available|played))\b.{0,60}$/ },
    { reason: 'newsletter', pattern: /^follow (topics|authors|this (author|topic|story))\b.{0,200}$/ },
    { reason: 'newsletter', pattern: /^follow .{1,60} on (facebook|x|twitter|instagram|tiktok|youtube|whatsapp|linkedin|bluesky|threads)\b.{0,200}$/ },
    { reason: 'newsletter', pattern: /^follow .{1,40}(’s|'s|s’|s') coverage\b.{0,160}$/ },
    { reason: 'newsletter', pattern: /^.{0,160}\b(newsletters?|briefing|inbox|daily|weekly|emails?)\b.{0,120}\bsign up (here|now|today)\W*$/ },
    { reason: 'newsletter', pattern: /^(thanks for reading|thank you for reading|this post is public|share this post|leave a comment|start writing today|subscribe now|subscribe for free|already a subscriber\?|already have an account\?)\b.{0,160}$/ },
    { reason: 'copyright', pattern: /^a version of this (article|story|column|review) (appears|appeared|was published|ran) in .{1,220}$/ },
    { reason: 'copyright', pattern: /^(purchase licensing rights|reuse this content|order reprints|request permissions?)\b.{0,60}$/ },
    { reason: 'copyright', isOpen: true, pattern: /^reprints\b.{0,60}$/ },
    { reason: 'page-control', pattern: /^(we are having trouble retrieving the article content|please enable javascript( in your browser settings)?|you need to enable javascript|javascript is (disabled|required))\b.{0,120}$/ },
    { reason: 'page-control', pattern: /^(view image in fullscreen|enlarge (this )?image|open image in new tab|toggle caption|hide caption|listen to (this )?(article|story)( \S{1,12}){0,6}|\d{1,3} ?min(ute)?s? (read|listen|watch))$/ },
    { reason: 'advertisement', pattern: /^advertisement\s*[·|-]\s*.{0,40}$/ },
    { reason: 'related-link', pattern: /^(go deeper|dig deeper|read this next|what to read next)\s*[:：>»]\s*\S.{0,250}$/ },
    { reason: 'related-link', isOpen: true, pattern: /^(end of list|list \d{1,2} of \d{1,2}|recommended stories|more on this)\b.{0,120}$/ },
    { reason: 'navigation', pattern: /^(home|menu|search|log ?in|sign ?in|sign ?up|register|subscribe|skip to (main )?content|back to top|back|next|previous|next article|previous article|close|contact us|about us|terms( of (use|service))?|privacy policy|view all|see all|show more|load more|open menu|toggle navigation|my account)$/ },
    { reason: 'newsletter', pattern: /^(subscribe|sign up|follow us|join us)\b.{0,80}\b(newsletter|newsletters|inbox|facebook|twitter|instagram|google news|whatsapp|telegram|channel|our app|notifications|up to date|email updates|linkedin)\b.{0,120}$/ },
    { reason: 'newsletter', isOpen: true, pattern: /^(follow|join|get|download|stay)\b.{0,80}\b(newsletter|newsletters|inbox|facebook|twitter|instagram|google news|whatsapp|telegram|channel|our app|notifications|up to date|email updates|linkedin)\b.{0,120}$/ },
    { reason: 'copyright', pattern: /^(©|\(c\)|copyright\s*(©|\(c\)|:|\d{4})).{0,200}$/ },
    { reason: 'copyright', isOpen: true, pattern: /^copyright.{0,200}$/ },
    { reason: 'embed', pattern: /^view this (post|profile|photo|reel|thread) on (instagram|threads|facebook|tiktok|x)\W*$/ },
    { reason: 'embed', isOpen: true, pattern: /^a (post|reel|video|photo) (posted|shared) by [^.!?]{0,60}\(@[\w.]{1,40}\)( on .{1,40})?\W*$/ },
    { reason: 'embed', pattern: /^♬ .{1,120}$/ },
    { reason: 'page-control', pattern: /^(was|is|did you find) this (article|page|story|information|content) (useful|helpful|interesting)( to you)?\?$/ },
    { reason: 'newsletter', pattern: /^(?=.{0,160}$).{0,120}\b(straight|delivered|sent|directly|right) (in)?to your (inbox|email|phone)\b.{0,50}$/ },
    { reason: 'cookie-notice', pattern: /^(we value your privacy|(we|this (site|website)|our (site|website)) uses? cookies\b.{0,240}|(accept|reject|allow) (all )?cookies|cookie (policy|settings|preferences))\W*$/ },
    { reason: 'comments', pattern: /^(do you have an opinion on|have something to say about|what do you think (about|of)) .{0,60}\b(article|story|issues|piece)\b.{0,230}$/ },
    { reason: 'author-note', pattern: /^(contact|reach|e-?mail|write to|you can (reach|contact)) [^.!?]{2,60}\b(at|on|via) ([+\d() .-]{6,20} (or|and) )?[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}\W{0,3}( ?(or|and|on|@)\b.{0,60})?$/ },
    { reason: 'author-note', pattern: /^[^.!?:]{2,40}: [+\d() -]{6,20}(,| or|;) [\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}$/ },
    { reason: 'page-control', pattern: /^(do you have (an opinion|a view|a story|a tip)\b[^.!?]{0,80}\? )?(send|submit|write)( us)? (an? |your )?(letter( to the editor)?|letters|op-ed|tip|story|comments?)( to (us|the editor))?\b.{0,60}$/ },
    { reason: 'copyright', pattern: /^(the )?(views|opinions)( and opinions)? expressed (in this (article|column|piece)|here|are)\b.{0,200}$/ },
    { reason: 'copyright', pattern: /^(these )?transcripts (are|may be|is) (created|generated|produced|prepared)\b.{0,260}$/ },
    { reason: 'copyright', pattern: /^our standards\s*:.{0,80}$/ },
    { reason: 'photo-caption', pattern: /^media playback is (unsupported|not supported).{0,40}$/ },
    { reason: 'copyright', pattern: /^.{0,120}all rights reserved\b.{0,160}$/ },
    { reason: 'page-control', pattern: /^\[\s?(edit|edit source|sunting|sunting sumber)( \| (edit source|sunting sumber))?\s?\]$/ },
    { reason: 'comments', pattern: /^(please )?(log ?in|sign ?in|register)( or (log ?in|sign ?up|sign ?in|register))? to (post|leave|write|add|join|see|read)\b.{0,30}\b(comments?|conversation|discussion)\W*$/ },
    { reason: 'comments', pattern: /^((\d+|no|view|show|leave a|post a|add a|read|join the) )?(comment|comments|conversation)( \(?\d+\)?)?( below)?\s*:?$/ },
  ],
}
