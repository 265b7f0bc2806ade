export type Failure =
  | { kind: "offline" | "unanswered" | "renewed"; number?: undefined }
  | { kind: "fault"; number: string };

/** Here and not in the message files, which the browser does not have: a broken line brings no words. */
const sentences = {
  en: {
    offline:
      "Not sent: there is no connection. Everything stands here as you typed it. Send it again once you are online.",
    unanswered:
      "The server did not answer, so it is not certain that this arrived. Everything stands here as you typed it. Send it again in a moment.",
    renewed:
      "Kontor was renewed while this page was open, so it could not be sent. Copy what you typed, load the page anew and send it from there.",
    fault:
      "Something went wrong on our side, and nothing was changed. Everything stands here as you typed it.",
    number: "If it happens again, tell your provider the number",
  },
  de: {
    offline:
      "Nicht gesendet: Es besteht keine Verbindung. Alles steht noch so da, wie Sie es eingegeben haben. Senden Sie es noch einmal, sobald Sie online sind.",
    unanswered:
      "Der Server hat nicht geantwortet; ob es angekommen ist, steht nicht fest. Alles steht noch so da, wie Sie es eingegeben haben. Senden Sie es gleich noch einmal.",
    renewed:
      "Kontor wurde erneuert, während diese Seite offen war; daher ließ es sich nicht senden. Kopieren Sie Ihre Eingaben, laden Sie die Seite neu und senden Sie sie von dort.",
    fault:
      "Bei uns ist etwas schiefgegangen, und nichts wurde geändert. Alles steht noch so da, wie Sie es eingegeben haben.",
    number: "Geschieht es wieder, nennen Sie Ihrem Anbieter die Nummer",
  },
};

/** What a form says that did not get through, in the language of the page. */
export function unsentSentence(language: string, { kind, number }: Failure): string {
  const words = language === "de" ? sentences.de : sentences.en;
  return number ? `${words[kind]} ${words.number} ${number}.` : words[kind];
}
