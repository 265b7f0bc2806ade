/** An e-mail address to write to. */
export function EmailLink({ email, subject }: { email: string; subject?: string }) {
  const query = subject ? `?subject=${encodeURIComponent(subject)}` : "";
  return (
    <a href={`mailto:${email}${query}`} className="link w-fit break-all">
      {email}
    </a>
  );
}

/** A telephone number to call. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className="link w-fit">
      {phone}
    </a>
  );
}
