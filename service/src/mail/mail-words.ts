/** What mails say, in one language. Lines are put one below the other; `date` and `time` are as the NHS writes them. */
export interface MailWords {
  readonly days: readonly string[];
  readonly months: readonly string[];
  readonly midday: string;
  readonly midnight: string;
  readonly to: string;
  readonly hello: (name: string) => string;
  /** Subjects are neutral: they show on locked screens. */
  readonly subjects: Readonly<
    Record<
      'confirmed' | 'waiting' | 'moved-up' | 'circle-changed' | 'circle-cancelled' | 'link',
      (when: string) => string
    >
  >;
  readonly openings: Readonly<
    Record<'confirmed' | 'moved-up' | 'circle-changed' | 'circle-cancelled' | 'link', string>
  >;
  readonly waiting: (position: number) => string;
  readonly moveUp: string;
  readonly what: string;
  readonly when: string;
  readonly where: string;
  readonly online: string;
  readonly cancel: string;
  readonly secret: string;
  readonly cancelledEntry: string;
  readonly contact: (address: string) => string;
  /** Title of the entry in somebody's own calendar. */
  readonly entry: string;
}
