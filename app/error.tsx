"use client";

/** The last resort inside the frame. Both languages at once: the message files are not loaded here. */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <main className="mx-auto grid max-w-form gap-4 p-6">
      <h1 className="font-semibold text-xl">Something went wrong · Etwas ist schiefgegangen</h1>
      <p>
        Nothing was changed by the last step. Please try again; if it happens once more, tell your provider
        the number {error.digest ?? "–"}.
      </p>
      <p lang="de">
        Der letzte Schritt hat nichts verändert. Bitte versuchen Sie es noch einmal; geschieht es wieder,
        nennen Sie Ihrem Anbieter die Nummer {error.digest ?? "–"}.
      </p>
      <p>
        <button type="button" className="btn btn-primary" onClick={retry}>
          Try again · Noch einmal versuchen
        </button>
      </p>
    </main>
  );
}
