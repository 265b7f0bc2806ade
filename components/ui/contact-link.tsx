import { phoneOf } from "@/lib/base/phone";

/** An e-mail address to write to. */
export function EmailLink({ email, subject }: { email: string; subject?: string }) {
  const query = subject ? `?subject=${encodeURIComponent(subject)}` : "";
  return (
    <a
      href={`mailto:${encodeURIComponent(email).replace("%40", "@")}${query}`}
      className="link w-fit break-all"
    >
      {email}
    </a>
  );
}

/** A telephone number to call. */
export function PhoneLink({ phone }: { phone: string }) {
  const dialled = phoneOf(phone);
  if (!dialled) return <span>{phone}</span>;
  return (
    <a href={`tel:${dialled}`} className="link w-fit">
      {phone}
    </a>
  );
}
