import { DetailsMenu } from "@/components/ui/details-menu";
import { FormBody } from "@/components/ui/form-body";
import type { FormLabels } from "@/components/ui/form-context";
import { MenuButton, MenuHeading, MenuLink, MenuRule } from "@/components/ui/menu-items";
import type { FormAction } from "@/components/ui/sending";

export type Person = {
  name: string;
  email: string;
  links: { href: string; label: string }[];
  /** The languages to change to, each in its own words. */
  languages: { locale: string; label: string }[];
  signOut: FormAction;
  changeLanguage: FormAction;
};

export type PersonMenuWords = { yourAccount: string; language: string; signOut: string; form: FormLabels };

type PersonMenuProps = { person: Person; words: PersonMenuWords };

/** Who is signed in, what is theirs to look at, the way out, and the language. */
export function PersonMenu({ person, words }: PersonMenuProps) {
  return (
    <DetailsMenu
      variant="quiet"
      label={
        <>
          <span className="person-mark" aria-hidden="true">
            {initials(person.name)}
          </span>
          <span className="sr-only md:not-sr-only">{person.name}</span>
          <span className="sr-only">{words.yourAccount}</span>
        </>
      }
    >
      <p className="px-2.5 py-1.5 text-sm">
        <span className="block font-semibold">{person.name}</span>
        <span className="block break-all text-ink-muted">{person.email}</span>
      </p>
      <MenuRule />
      {person.links.map(({ href, label }) => (
        <MenuLink key={href} href={href}>
          {label}
        </MenuLink>
      ))}
      <FormBody action={person.signOut} className="contents" labels={words.form}>
        <MenuButton>{words.signOut}</MenuButton>
      </FormBody>
      <MenuRule />
      <FormBody action={person.changeLanguage} className="contents" labels={words.form}>
        <MenuHeading>{words.language}</MenuHeading>
        {person.languages.map(({ locale, label }) => (
          <MenuButton key={locale} name="locale" value={locale}>
            <span lang={locale}>{label}</span>
          </MenuButton>
        ))}
      </FormBody>
    </DetailsMenu>
  );
}

function initials(name: string) {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.[0] ?? "").join("");
}
