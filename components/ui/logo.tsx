/** The word mark, drawn by the style sheet (logo.css): monoline letters over a ledger's double rule. */
export const Logo = ({ large }: { large?: boolean }) => (
  <span role="img" aria-label="Kontor" className={large ? "logo logo-large" : "logo"} />
);
