export type Failure = "offline" | "unanswered" | { number: string };

/** Here and not in the message files, which the browser does not have; short, since every page carries them. */
const words = {
  en: {
    offline: "Not sent: no connection.",
    unanswered: "The server did not answer.",
    fault: "A fault on our side. The number to tell your provider:",
    kept: "What you typed is still here: send it again.",
  },
  de: {
    offline: "Nicht gesendet: keine Verbindung.",
    unanswered: "Der Server hat nicht geantwortet.",
    fault: "Ein Fehler bei uns. Die Nummer für Ihren Anbieter:",
    kept: "Ihre Eingaben stehen noch hier: Senden Sie sie noch einmal.",
  },
};

/** What a form says that did not get through, in the language of the page. */
export function unsentSentence(language: string, failure: Failure): string {
  const { kept, fault, ...said } = words[language === "de" ? "de" : "en"];
  return `${typeof failure === "string" ? said[failure] : `${fault} ${failure.number}.`} ${kept}`;
}
