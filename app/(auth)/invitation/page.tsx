import { Languages } from "@/app/(auth)/languages";
import { AuthFrame } from "@/components/frame/auth-frame";
import { LinkButton } from "@/components/ui/button";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { type Invitation, invitationBy } from "@/lib/identity/queries";
import { invitationLink } from "@/lib/identity/schema";
import { findSelf } from "@/lib/server/auth";
import { AcceptAs, NewAccount, SignInFirst } from "./answers";

export const generateMetadata = titled("auth.invitation", "title");

export default async function InvitationPage(props: PageProps<"/invitation">) {
  const link = invitationLink.safeParse(await props.searchParams);
  const invitation = link.success ? await invitationBy(link.data.tenant, link.data.token) : undefined;
  if (!link.success || !invitation) return <Gone />;
  const t = await getTranslations("auth.invitation");
  const company = companyOf(invitation);
  const path = `/invitation?tenant=${link.data.tenant}&token=${link.data.token}`;
  return (
    <AuthFrame
      title={t("to", { company })}
      intro={t(company === invitation.tenantName ? "introOwn" : "intro", {
        inviter: invitation.invitedByName,
        company,
        tenant: invitation.tenantName,
      })}
      footer={<Languages path={path} />}
    >
      <Answer invitation={invitation} link={link.data} path={path} />
    </AuthFrame>
  );
}

type AnswerProps = { invitation: Invitation; link: { tenant: string; token: string }; path: string };

async function Answer({ invitation, link, path }: AnswerProps) {
  const self = await findSelf();
  if (!invitation.accountExists) return <NewAccount email={invitation.email} link={link} />;
  if (self?.email === invitation.email) return <AcceptAs email={self.email} link={link} />;
  return <SignInFirst email={invitation.email} path={path} signedInAs={self?.email} />;
}

const companyOf = ({ side, resellerName, tenantName }: Invitation) =>
  (side === "reseller" && resellerName) || tenantName;

async function Gone() {
  const t = await getTranslations("auth.invitation");
  return (
    <AuthFrame title={t("goneTitle")} intro={t("gone")} footer={<Languages path="/sign-in" />}>
      <LinkButton href="/sign-in" variant="primary">
        {t("toSignIn")}
      </LinkButton>
    </AuthFrame>
  );
}
