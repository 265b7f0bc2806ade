import { randomUUID } from "node:crypto";
import { type ActionRows, dot, under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { providerAdmin, resellerAdmins } from "@/e2e/matrix/who";

const invitees = () => `${randomUUID()}@matrix.example`;

type TeamSide = "provider" | "reseller";
const invitation = (side: TeamSide) => async (company: Company) => ({
  id: (await company.newInvitation(side)).id,
});
const member = (side: TeamSide) => async (company: Company) => ({ id: (await company.newMember(side)).id });
const unwanted = (side: TeamSide) => async (company: Company) => ({
  ...(await member(side)(company)),
  reason: "Matrix",
});
const promoted = (side: TeamSide) => async (company: Company) => {
  const { id, version } = await company.newMember(side);
  return { id, version, roles: "admin" };
};

const locked = (side: TeamSide) => async (company: Company) => {
  const { id = "" } = await company.newMember(side);
  await company.row("update memberships set locked_at = now() where id = $1 returning id", id);
  return { id };
};

/** The same actions manage the team of the provider and that of a reseller; neither reaches into the other. */
const teamOf = (side: TeamSide, other: TeamSide): ActionRows => {
  const at = `/[tenant]/${side}/team`;
  const allow = side === "provider" ? providerAdmin : resellerAdmins;
  const row = { allow, at, foreign: "not found" } as const;
  return {
    inviteMember: {
      allow,
      at: `${at}/invite`,
      fields: async () => ({ email: invitees(), roles: "sales" }),
    },
    resendInvitation: { ...row, fields: invitation(side), beyond: invitation(other) },
    revokeInvitation: { ...row, fields: invitation(side), beyond: invitation(other) },
    changeMember: { ...row, at: `${at}/[member]`, fields: promoted(side), beyond: promoted(other) },
    endMemberSessions: { ...row, at: `${at}/[member]`, fields: member(side), beyond: member(other) },
    lockMember: { ...row, at: `${at}/[member]`, fields: unwanted(side), beyond: unwanted(other) },
    unlockMember: { ...row, at: `${at}/[member]`, fields: locked(side), beyond: locked(other) },
    removeMember: { ...row, at: `${at}/[member]`, fields: member(side), beyond: member(other) },
  };
};

export const actions = {
  ...under("[tenant]/provider/team", teamOf("provider", "reseller")),
  ...under("[tenant]/reseller/team", teamOf("reseller", "provider")),
  ...under("[tenant]/provider/settings/profile", {
    saveProfile: {
      allow: providerAdmin,
      at: "/[tenant]/provider/settings/profile",
      fields: async (company) => {
        const { version, name, brand_colour } = await company.row("select * from tenants");
        return {
          version: String(version),
          name: name ?? "",
          brandColour: brand_colour ?? "",
          phone: randomUUID(),
        };
      },
    },
    replaceLogo: {
      allow: providerAdmin,
      at: "/[tenant]/provider/settings/profile",
      fields: async () => ({ logo: dot() }),
    },
  }),
  ...under("[tenant]/reseller/profile", {
    saveOwnProfile: {
      allow: resellerAdmins,
      at: "/[tenant]/reseller/profile",
      fields: async (company) => ({
        version: await company.value("select version from resellers where id = $1", company.resellerId),
        about: randomUUID(),
        brandColour: "#0b5a5c",
      }),
    },
    replaceOwnLogo: {
      allow: resellerAdmins,
      at: "/[tenant]/reseller/profile",
      fields: async () => ({ logo: dot() }),
    },
  }),
};
