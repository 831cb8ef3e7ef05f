/** A name, what the line looks like, and the longest line in characters that is looked at. */
type BoilerplateLine = readonly [name: string, pattern: RegExp, most: number];

/** Names of sections as they stand alone above a headline. */
export const SECTION_LABELS =
  /^(?:home|news|world(?: news)?|politics|business(?: news)?|economy|opinion|analysis|features?|international|middle east(?: & africa)?|africa|asia(?: pacific)?|europe|americas?|us(?: news)?|uk(?: news)?|national|diplomacy|defen[cs]e|security|conflict|press releases?|statements?|readouts?|top (?:news|stories)|breaking(?: news)?|live|news\s?[|/>»]\s?.{2,40}|home\s?[|/>»›].{2,80}|for immediate release|exclusive|explainer|interview|video|in pictures|gallery)$/i;

/** Headings that open a list of other stories. */
export const RELATED_LABEL =
  /^(?:you (?:might|may)(?: also)? (?:like|be interested in|enjoy)|related(?: (?:articles?|stories|story|news|coverage|content|topics?|posts?|links?|reading|items?|videos?|tags))?|recommended(?: (?:for you|stories|reading|articles|videos?|by .{1,30}))?|more (?:from|on|in|about) .{1,50}|more(?: (?:stories|news|coverage|headlines|top stories|for you|articles|related(?: articles| news)?))|most (?:read|popular|viewed|shared|commented|watched|recent|discussed)(?: (?:stories|articles|news|in .{1,30}))?|(?:read|see|view|watch) (?:more|also|next|this next|on)(?: (?:from|on|about|in) .{1,50})?|also (?:read|see|on .{1,30})|see also|don't miss|trending(?: (?:now|stories|news|nationally|topics|on .{1,30}|in .{1,30}))?|(?:top|latest|popular|recent|other|similar|featured|must-read) (?:stories|news|articles|headlines|videos?|posts|picks|from .{1,30}|in .{1,30})|popular(?: now)?|editors?'?s? (?:picks?|choice)|what to read next|up next|next up|explore (?:more|further)|further reading|keep reading|continue reading|in other news|around the web|from (?:the web|our partners|around the web)|(?:sponsored|promoted|paid|partner)(?: (?:content|links|stories|by .{1,30}))?|in this (?:story|article|section)|list of \d+ items?|elsewhere on .{1,30}|headlines)\s?[:…»>]{0,2}$/i;

/** Lines that a page carries and no report says. Each pattern reads the whole line, Markdown marks left out. */
export const BOILERPLATE_LINES: readonly BoilerplateLine[] = [
  [
    'time-code',
    /^(?:duration:?\s|length:?\s|video\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?\/\s?\d{1,2}:\d{2}(?::\d{2})?)?(?:\s?(?:min(?:ute)?s?|hrs?))?$/i,
    40,
  ],
  ['reading-time', /^\d{1,2}[- ]min(?:ute)?s?(?:[- ]read)?$|^(?:estimated )?reading time:?.{0,20}$/i, 40],
  [
    'embed-mark',
    /^\[\/?(?:ad|ads|embed|caption|gallery|video|youtube|tweet|widget|box|quote|image|photo|media|audio|iframe|newsletter|related|pullquote|sc|shortcode)(?:[_\s-][^\]]{0,120})?\]$/i,
    160,
  ],
  [
    'end-mark',
    /^[-–—*#_\s]{0,8}(?:end(?:s|item| of (?:text|transcript|article|story))?|30|xxx|the end\.?)[-–—*#_\s]{0,8}$|^\(?(?:ends|end|more to follow|to be continued|more)\)?[.…]?$/i,
    40,
  ],
  [
    'advertisement',
    /^(?:[-–—*]\s?)?(?:advert(?:isement|isment|s|ising)?|sponsored(?: content| message)?|ad|promoted|story continues(?: below)?(?: (?:this )?advertisement)?|article continues(?: below| after).{0,40}|advertisement - (?:scroll|continue).{0,60}|continue reading(?: the main story)?|scroll (?:down )?to (?:continue|read).{0,60}|skip (?:advertisement|past .{1,40}|to .{1,40})|after newsletter promotion|remove ads|report this ad|content continues below)\s?:?(?:\s?[-–—*])?$/i,
    120,
  ],
  [
    'read-more',
    /^[([*»>→-]{0,2}\s?(?:read|see|watch|view|learn|find out|know|hear|discover|show) (?:more|also|next|full (?:story|article|text))(?:\s?[:…»>→|–—-].{0,250}|\.{0,3}|(?: here)?[.…]?)[)\]]?$/i,
    300,
  ],
  [
    'read-more',
    /^(?:READ|SEE|WATCH|LISTEN|MORE|ALSO READ|READ ALSO|RELATED|VIDEO|PHOTOS|IN PICTURES|IN PICS|LIVE|OPINION|EXPLAINER|ANALYSIS|PODCAST|TIMELINE|INTERACTIVE|FACTBOX|DON'T MISS|MUST READ|EXPLAINED|RELATED VIDEO|NOW PLAYING|WATCH NOW|WATCH LIVE|WATCH VIDEO|READ THIS|MORE HERE)\s?(?::|\||>>|»)\s?\S.{1,250}$/,
    280,
  ],
  [
    'read-more',
    /^(?:also read|read also|see also|related(?: (?:article|story|stories|news|video|coverage|link|post|content|reading))?|recommended(?: reading)?|further reading|more on this(?: story)?|watch(?: now| live| also| video)?|listen|don't miss|must read|read next|up next|now playing|also see)\s?[:|»]\s?\S.{1,250}$/i,
    280,
  ],
  [
    'media-control',
    /^(?:play|pause|mute|unmute|fullscreen|close|open|show|hide|video player|play video|watch video|loading\.{0,3}|video unavailable|video duration.{0,20}|live|menu|search|next|previous|back to top|top|expand|toggle.{0,30}|image \d+ of \d+|slide \d+ of \d+|\d+ of \d+|\d+ \/ \d+|list \d+ of \d+.{0,120}|enlarge(?: image)?|caption|hide caption|toggle caption|media caption|image caption|image source|this video is .{0,60}|your browser does not support.{0,80}|please enable javascript.{0,80}|javascript .{0,80})$/i,
    160,
  ],
  [
    'share',
    /^(?:share|tweet|print|email|e-mail|copy link|copy url|link copied.{0,20}|save|saved|comments?|\d+ comments?|\d+ shares?|leave a (?:comment|reply).{0,20}|post (?:a|your) comment.{0,20}|add (?:a )?comment|join the (?:conversation|discussion)|view (?:all )?comments.{0,20}|no comments(?: yet)?|bookmark|like|follow|reddit|facebook|twitter|x|whatsapp|linkedin|telegram|pinterest|messenger|flipboard|instagram|youtube|rss)(?:[\s,|/•·&]+(?:on|via|this|by|with|and|to|share|tweet|print|email|e-mail|save|copy link|facebook|twitter|x|whatsapp|linkedin|telegram|pinterest|reddit|messenger|flipboard|instagram|youtube|rss|article|story|post|page)){0,14}[.:!]?$/i,
    200,
  ],
  [
    'share',
    /^(?:share|tweet|print|email|send|forward|recommend) (?:this|on|via|to|with|it)\b.{0,80}$|^(?:click|tap) (?:here )?to (?:share|tweet|print|email|follow|subscribe|read|listen|watch|download|enlarge|play|comment).{0,100}$/i,
    140,
  ],
  [
    'subscribe',
    /^(?:please )?(?:subscribe (?:to|for|now|today|here|and)|sign up (?:to|for|now|today|here|and|with)|sign-up|log in (?:to|or)|register (?:now|here|to|for)|create an account|become a (?:member|subscriber|supporter)|get (?:our|the (?:latest|best|day's|top|news|morning)|unlimited|breaking|email|alerts|instant|real-time|notified)|receive (?:our|daily|breaking)|support (?:our (?:journalism|work|reporting|newsroom|mission)|independent|quality journalism)|donate (?:now|today|to)|help us (?:improve|keep|continue|report|grow|tell)|download (?:the|our)|install (?:the|our)|enter your email|your email|already (?:a (?:member|subscriber)|have an account|subscribed)|not a subscriber|thank you for (?:subscribing|signing up|reading)|unlock (?:this|the|full|unlimited|your)|start your|try .{0,30} free)(?![a-z\u00C0-\u024F])(?![^.]{0,60}\b(?:said|says|told)\b).{0,220}$/i,
    300,
  ],
  [
    'follow-us',
    /^(?:follow|like|find|watch|join|connect with|visit|catch|add) (?:us|our|the (?:author|writer|reporter)|me|@\S+|[a-z\u00C0-\u024F ]{2,40})(?: (?:channel|page|account|news))? on (?:twitter|facebook|google|instagram|telegram|youtube|x|whatsapp|linkedin|threads|bluesky|social)\b.{0,300}$|^(?:follow|on) @?\S{1,40} on (?:twitter|facebook|instagram|telegram|x|whatsapp)\b.{0,80}$|^follow (?:us|our) \S.{0,120}$|^@\w{2,30}$/i,
    400,
  ],
  [
    'follow-us',
    /^for (?:(?:all |more )?(?:of )?(?:the )?(?:latest|breaking|more|live|top|daily|other|in-depth|all)\b).{0,80}\b(?:follow|visit|download|subscribe|click|sign up|join|tune in|go to|check out|read|like us|watch)\b.{0,160}$/i,
    300,
  ],
  [
    'follow-us',
    /^(?:stay (?:up to date|up-to-date|informed|tuned|connected|ahead|on top|in the know)|never miss|don't miss (?:a|our|out)|keep up (?:to date|with)|be the first to|want more|looking for more|catch up on|all the latest)\b.{0,200}$/i,
    260,
  ],
  [
    'contact',
    /^(?:have (?:a|any) (?:tip|story|question|news|feedback)|got a (?:tip|story|question)|contact (?:us|the (?:author|reporter|editor|writer|newsroom))|email (?:us|the author)|write to (?:us at|the editor)|send (?:us|your (?:tips|comments|letters|feedback|stories))|tell us (?:what you think|your|in the comments|about your)|let us know (?:what|in|by)|reach (?:the reporter|us|him|her) at|to (?:contact|reach) the (?:reporter|editor|author|writer)|what do you think\? |give us feedback|report (?:an error|a typo|a correction)|see something wrong|for (?:media |press )(?:inquiries|enquiries|information|interviews)|for (?:further|more) information,? (?:please )?(?:contact|call|visit|email|see)|media contacts?\s?:|press contacts?\s?:)(?![a-z\u00C0-\u024F]).{0,200}$/i,
    260,
  ],
  [
    'legal',
    /^(?:©|\(c\) |copyright (?:©|\(c\)|\d)|all rights reserved|our standards:|disclaimer:|the views (?:expressed|and opinions) (?:in|by|here|are)|the opinions expressed (?:in|by|here)|(?:opinions|views) expressed (?:in|by|here)|this material may not be|this content (?:is|was) (?:protected|published|created|produced|commissioned|distributed)|reproduction (?:of|without|in whole)|unauthori[sz]ed (?:use|copying|reproduction)|no part of this (?:article|publication|site|material)|purchase licensing rights|reuse this content|order reprints|do not sell my|powered by|\S{3,40} is not responsible for the content)(?![a-z\u00C0-\u024F]).{0,400}$/i,
    460,
  ],
  [
    'legal',
    /^(?:terms (?:of (?:use|service|sale)|and conditions|& conditions)|privacy(?: (?:policy|notice|statement|settings))?|cookies?(?: (?:policy|settings|notice))?|disclaimer|licens(?:e|ing)|reprints?|corrections?|accessibility|code of (?:conduct|ethics).{0,40}|editorial (?:policy|standards|guidelines|ethics)|do not sell.{0,40}|impressum|imprint|advertising (?:policy|guidelines))(?:[\s,|•·&/-]+[^.]{1,100})?$/i,
    140,
  ],
  ['legal', /^.{0,80}(?:all rights reserved|©\s?(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d)).{0,120}$/i, 240],
  [
    'cookies',
    /^(?:we(?: and our partners)? use cookies|this (?:site|website|page|form|video|browser) (?:uses|is protected by|requires|may use|is not available|does not|cannot)|by (?:continuing|using this|clicking|signing up|subscribing|registering|submitting|providing your|entering your)\b.{0,80}\b(?:you|agree|accept|consent)|accept(?: all)? cookies|reject all|manage (?:cookies|preferences|settings|consent)|you can (?:unsubscribe|opt out|change your (?:settings|preferences))|to (?:continue reading|view (?:this|the full)|read (?:this|the (?:full|rest))|access this|watch this)\b.{0,80}\b(?:subscribe|log in|sign|enable|register|accept|allow|click)|your (?:privacy|browser|subscription|email address will)|please (?:log in|sign in|try again|disable|enable|turn on|confirm your|enter (?:a|your)|verify))(?![a-z\u00C0-\u024F]).{0,300}$/i,
    400,
  ],
  [
    'tags',
    /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|posted in|tagged(?: with)?|related topics|sections?|more on|labels?|in this story|read in|translate(?: this)?(?: page)?|language|listen to this (?:article|story)|hashtags?)\s?[:|]\s?.{1,240}$|^(?:#[\w\u00C0-\u024F]{2,40}[\s,]*){1,20}$/i,
    280,
  ],
  [
    'page-code',
    /^(?:(?:news|story|article|post|document) (?:id|code|number|no\.?)\s?:?\s?[\w-]{1,20}|[A-Z]{2,6}\/\d{4,12}|text size\s?:?.{0,20}|font size\s?:?.{0,20}|views?\s?:?\s?[\d,]{1,12}|[\d,]{1,12} views|site break)$/i,
    60,
  ],
  [
    'newsletter',
    /^(?:[^.!?]{0,60}\bnewsletters?\b[^.!?]{0,40}|no spam.{0,200}|notify me of.{0,80}|(?:there are )?no comments yet|be part of the conversation|share your (?:thoughts|views|opinion).{0,80}|(?:tagged|filed under|tags|topics|categories|release date|posted in)\s?:?|filed under .{1,40}|related topics.{0,60})[.!]?$/i,
    240,
  ],
  [
    'alert',
    /^(?:breaking news|news alert|live updates?|this is a (?:developing|breaking)(?: news)?(?: story)?.{0,80}|(?:more )?details (?:to follow|soon|awaited)|more to follow|more soon|check back.{0,60}|(?:this )?story (?:is )?(?:developing|will be updated).{0,60}|this is a rush transcript.{0,160}|rush transcript|the following is a(?:n)? (?:automated|machine|rush).{0,120})[.!…]?$/i,
    240,
  ],
  ['reader-note', /^(?:editor'?s? note|editors' note|correction|clarification)\s?:\s.{2,400}$/i, 460],
  [
    'link-words',
    /^(?:click here|here|link|website|homepage|home|about us|contact|contact us|faq|help|advertise(?: with us)?|careers|jobs|newsletters?|podcasts?|apps?|sitemap|site map|subscribe|donate|shop|store|events|weather|sport|sports|entertainment|lifestyle|opinion|video|videos|photos|pictures|live tv|watch live|e-?paper|source|more|details|print edition|archive)[.»>…]?$/i,
    40,
  ],
];
