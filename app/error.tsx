"use client";

/** The last resort inside the frame. Both languages at once: the message files are not loaded here. */
export default function ErrorPage({
  error: { digest },
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <main className="mx-auto grid max-w-form gap-4 p-6">
      <h1 className="font-semibold text-xl">Something went wrong · Etwas ist schiefgegangen</h1>
      <p>
        This page could not be shown. Please try again
        {digest
          ? "; if it happens once more, tell your provider this number."
          : ". If you are offline, wait until the connection is back."}
      </p>
      <p lang="de">
        Diese Seite ließ sich nicht anzeigen. Bitte versuchen Sie es noch einmal
        {digest
          ? "; geschieht es wieder, nennen Sie Ihrem Anbieter diese Nummer."
          : ". Sind Sie offline, warten Sie, bis die Verbindung wieder da ist."}
      </p>
      <code className="select-all">{digest}</code>
      <p>
        <button type="button" className="btn btn-primary" onClick={retry}>
          Try again · Noch einmal versuchen
        </button>
      </p>
    </main>
  );
}
