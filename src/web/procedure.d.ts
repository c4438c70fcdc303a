/** Facts of a case, as far as they are known; a fact left out is asked for where it decides. */
export interface Situation {
    /** The kind of business, as the other checks name it. */
    business?: Business;
    /** What is wanted. */
    wants?: "new-permit" | "carry-on" | "extension" | "change" | "cancellation" | "electronic-permit" | "lost-card" | "residence-permit" | "question";
    /** What the question is about. */
    asks?: "addresses" | "platform" | "changes" | "contract" | "photo" | "electronic-card" | "must-register" | "social-insurance" | "over-age" | "card-design" | "registration-error";
    /** Where the foreigner is when applying. */
    from?: "overseas" | "in-china";
    /** Length of the work in China; 90 days exactly is the shorter kind. */
    stay?: "over-90" | "up-to-90";
    /** Length of the work in days, in place of `stay`. */
    days?: number;
    /** How far the Notification of Work Permit is. */
    notification?: "none" | "pending" | "granted";
    /** The day the Notification was applied for, or its side of 2024-12-01. */
    filed?: Day | "before" | "on" | "after";
    /** The day the Notification was granted, or its side of 2024-12-01. */
    granted?: Day | "before" | "on" | "after";
    /** The physical permit card. */
    card?: "none" | "applied" | "held" | "expired" | "lost";
    /** The day the card was applied for, or its side of 2024-12-01. */
    cardFiled?: Day | "before" | "on" | "after";
    /** What is to be cancelled. */
    cancels?: "permit" | "notification";
    /** The Notification is still within its validity. */
    notificationValid?: boolean | "yes" | "no";
    /** There is an electronic social security card with the work permit in it. */
    electronicCard?: boolean | "yes" | "no";
    /** Category of the foreigner. */
    category?: "A" | "B" | "C";
    /** It is a change of employer. */
    employerChange?: boolean | "yes" | "no";
    /** Family comes along. */
    family?: boolean | "yes" | "no";
    /** It is done face to face at the window. */
    faceToFace?: boolean | "yes" | "no";
    /** What changes. */
    changes?: "passport" | "post" | "other";
    /** Social insurance can be paid. */
    socialInsurance?: boolean | "yes" | "no";
    /** The contract takes effect. */
    effective?: Day;
    /** The passport is valid until. */
    passportExpires?: Day;
    /** The photo was taken. */
    photoTaken?: Day;
    /** The no-crime certificate was issued. */
    noCrimeIssued?: Day;
    /** The medical certificate was issued. */
    medicalIssued?: Day;
    /** The Notification is valid until. */
    notificationExpires?: Day;
    /** Entry into China. */
    entry?: Day;
    /** The work permit is valid until. */
    permitExpires?: Day;
    /** What changed, changed on. */
    changed?: Day;
    /** Employment ended. */
    ended?: Day;
    /** The day from which deadlines are looked at; today in Beijing where left out. */
    today?: Day;
    /** Documents at hand, by `Document.id`. */
    have?: string[];
}
/** A day, `YYYY-MM-DD`. */
export type Day = string;
/** A fact that is asked as a question. */
export type ChoiceFact = "wants" | "asks" | "from" | "stay" | "notification" | "filed" | "granted" | "card" | "cardFiled" | "cancels" | "notificationValid" | "electronicCard" | "category" | "employerChange" | "family" | "faceToFace" | "changes" | "socialInsurance";
/** A fact that is a day of the timeline. */
export type DateFact = "effective" | "passportExpires" | "photoTaken" | "noCrimeIssued" | "medicalIssued" | "notificationExpires" | "entry" | "permitExpires" | "changed" | "ended";
/** A procedure, or the question that decides which. */
export interface Procedure {
    /** `found`: the first answer is the procedure; `question`: the answer to `question` decides;
     *  `silent`: no answer of the notice sets a procedure for this, and the first answer says so. */
    status: "found" | "question" | "silent";
    /** The procedure first, then what is to be known beside it; cases under way on 2024-12-01 last. */
    answers: ProcedureAnswer[];
    /** The question whose answer decides. */
    question?: ProcedureQuestion;
    /** Questions on which only a document or a remark hangs. */
    details: ProcedureQuestion[];
    /** Dates worth giving for the timeline. */
    dates: { fact: DateFact; text: string }[];
    /** Deadlines from the dates given, in the order of their last days. */
    timeline: Deadline[];
    /** The timeline as an iCalendar text (RFC 5545); left out where it is empty. */
    calendar?: string;
    /** The bureau's telephone. */
    phone: string;
}
/** One row of the table. */
export interface ProcedureAnswer {
    /** Its stable name. */
    id: string;
    /** The rule of the decision table; left out where no answer of the notice sets one. */
    rule?: string;
    /** What it is called. */
    title: string;
    /** The day on which the case was under way, for a case of the changeover. */
    transitional?: "2024-12-01";
    /** Systems and offices, with the menu as the screen has it and its meaning in English. */
    places: { name: string; menu?: string; meaning?: string; url?: string }[];
    /** What to do, in order. */
    steps: string[];
    /** What to know beside it. */
    notes: string[];
    /** What the notice leaves open, with the telephone number. */
    silent?: string;
    /** Checks of this package that belong to it. */
    checks: ("checkContract" | "checkPhoto" | "credit-code")[];
    /** Whose list of documents it is, where it is not the notice's alone. */
    documentsRemark?: string;
    /** What to bring; left out where nothing is known of it. */
    documents?: ProcedureDocument[];
    /** The clauses of the notice it rests on, the first one foremost. */
    clauses: NoticeClause[];
}
/** One document. */
export interface ProcedureDocument {
    /** Its stable name, for `Situation.have`. */
    id: string;
    /** What it is. */
    text: string;
    /** `depends`: it hangs on the condition, and a question of `details` settles it. */
    need: "held" | "missing" | "not-needed" | "depends";
    /** When it is needed; left out where always. */
    condition?: string;
    /** City by city, Shenzhen first. */
    sources: string[];
}
/** A clause of the notice. */
export interface NoticeClause {
    /** `Q1` to `Q19`, `S1` to `S4`. */
    id: string;
    /** The notice's own words; they are authoritative. */
    zh: string;
    /** Our English of them. */
    en: string;
    /** Where the published English departs from the Chinese. */
    differs: string[];
}
/** A question and the answers it can have. */
export interface ProcedureQuestion {
    /** The fact of the situation that it asks for. */
    fact: ChoiceFact;
    text: string;
    /** What helps to answer it. */
    help?: string;
    choices: { value: string; text: string }[];
}
/** One deadline. */
export interface Deadline {
    /** Its stable name. */
    id: string;
    /** First day; the last day again where only that matters. */
    from: Day;
    /** Last day. */
    to: Day;
    /** Where it stands today. */
    state?: "ahead" | "open" | "passed";
    /** What is due. */
    title: string;
    /** What happens if it slips. */
    slip: string;
    /** Where it comes from. */
    source: string;
}
