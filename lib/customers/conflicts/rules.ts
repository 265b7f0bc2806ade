import { asciiEmail } from "@/lib/base/email";

/** Domains under which anybody may have a mailbox: the same one says nothing about the company. */
const freeMail = new Set(
  `aol.com arcor.de bluewin.ch fastmail.com freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com
  hotmail.co.uk hotmail.com hotmail.de hotmail.fr icloud.com laposte.net libero.it live.com live.de mac.com mail.com mail.de
  mailbox.org me.com msn.com online.de orange.fr outlook.at outlook.com outlook.de pm.me posteo.de proton.me protonmail.com
  rocketmail.com seznam.cz sunrise.ch t-online.de tuta.com tutanota.com vodafone.de web.de wp.pl yahoo.co.uk yahoo.com
  yahoo.de yahoo.fr yandex.com ymail.com zoho.com`.split(/\s+/),
);

/** The domain of an e-mail address, as it is stored, that belongs to one company; null for none and for free mail. */
export function companyDomainOf(email: string | null): string | null {
  const domain = email ? asciiEmail(email).split("@")[1] : undefined;
  return domain && !freeMail.has(domain) ? domain : null;
}

export const conflictStates = ["open", "allowed", "refused"] as const;
export type ConflictState = (typeof conflictStates)[number];
