/**
 * The words that the search for identifying text goes by, in English and in Welsh (with its mutations), in lower case
 * and without accents. Staff write in both, whatever the language of the page.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words before a phone number, with the fewest digits that make one. */
export const CUES: ReadonlyMap<string, number> = new Map([
  ...['tel', 'telephone', 'phone', 'mobile', 'landline', 'fax', 'ffon', 'symudol', 'whatsapp'].map(
    (w) => [w, 6] as const,
  ),
  ...['ext', 'extension', 'extn', 'estyniad', 'bleep', 'bleeped', 'pager', 'blip'].map((w) => [w, 3] as const),
]);

/** Before `number` or `no`, and Welsh after `rhif`: whose number it is. */
export const OWNERS = set('hospital patient unit nhs chi record records district client');
export const WELSH_OWNERS = set('ysbyty claf gig cofnod cleient');

/** Names of months that mean something else in small letters, or in Welsh: may, march, mai (that), hydref (autumn). */
export const MONTHS_IN_CAPITALS = set('may march mar mai fai medi fedi hydref mawrth fawrth');

export const MONTHS = set(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  ionawr chwefror mawrth fawrth ebrill mai fai mehefin fehefin gorffennaf orffennaf ngorffennaf awst medi fedi hydref
  tachwedd dachwedd nhachwedd thachwedd rhagfyr ragfyr`);

/** Months of the English calendar may stand before their day: March 3. */
export const ENGLISH_MONTHS = set(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`);

export const ORDINALS = set(`
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth thirtieth
  cyntaf ail trydydd pedwerydd pumed chweched seithfed wythfed nawfed degfed`);

/** Before a year of birth. */
export const BIRTH = set('born dob ganwyd ganed anwyd geni birth');

/** Titles that mean nothing else, so that a name may follow in small letters. */
export const SURE_TITLES = set('mr mrs mister');
/** Titles before a name with a capital. */
export const TITLES = set(`
  mr mrs mister ms miss mx dr doctor prof professor sister nurse matron midwife sir dame lord lady rev reverend
  nyrs athro parch parchedig doctor meistr`);
/** Words with a capital that follow a title and are no name. */
export const NOT_NAMES = set(`
  i a and or the in on at to of is was said who he she they practitioner practitioners associate associates consultant
  consultants specialist specialists manager managers lead leads leader leaders led coordinator educator educators
  prescriber prescribers prescribing student students training director directors team teams unit station call
  assistant assistants in-charge bank agency act care staff registrar registrars house officer officers nurse nurses
  doctor doctors sister sisters midwife matron ward on-call visit visits handover round rounds ac y yr yn a'r`);

/** Places that a number or a single letter makes one of a kind. */
export const PLACES = set(`
  ward bed bay room cubicle theatre flat apartment floor
  gwely wely ngwely ystafell bae fae ciwbicl theatr fflat llawr`);
/** What makes the number before it a number of things, not of a place. */
export const UNITS = set(`
  hour hours hr hrs minute minutes min mins day days night nights week weeks month months year years time times mile
  miles metre metres m cm mm mg ml patients patient people nurses staff beds times percent per other others or more of
  floors floor awr munud funud diwrnod dydd noson wythnos mis blwyddyn flynedd gwaith waith milltir filltir metr fetr
  o claf chlaf nyrs person x`);

/** After the number of an age: 82 years old, 6 week old. */
export const AGE_UNITS = set('year years yr yrs month months week weeks day days');
/** Before the number of an age. */
export const AGE_CUES = set('aged age oedran oed');
/** After an age that is one of a whole group of people: aged 65 and over. */
export const AGE_RANGE = set('and or to plus over under upwards a i neu hyd');
export const AGE_RANGE_ENDS = set('over above older under below younger more drosodd throsodd hyn iau');

/** Every word that anything is found from. Most words of a text are none of these, and cost one look. */
export const ANCHORS: ReadonlySet<string> = new Set([
  ...[...CUES.keys(), ...OWNERS, ...MONTHS, ...BIRTH, ...TITLES, ...PLACES],
  ...['mrn', 'rhif', 'd'],
]);
