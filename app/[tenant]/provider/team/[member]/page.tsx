import { memberPage } from "@/app/[tenant]/_team/member-page";
import * as actions from "@/app/[tenant]/provider/team/actions";
import { PersonalLink } from "@/components/personal/personal-link";
import { can } from "@/lib/door/scope";

export { generateMetadata } from "@/app/[tenant]/_team/member-page";

export default memberPage(
  "provider",
  actions,
  (actor, member) =>
    can(actor, "personal:read") && (
      <PersonalLink href={`/${actor.tenantSlug}/provider/settings/personal/people/${member}`} />
    ),
);
