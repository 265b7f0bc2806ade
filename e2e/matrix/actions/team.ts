import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { providerAdmin, resellerAdmins } from "../who";
import { type ActionRows, under } from "./row";

const invitees = () => `${randomUUID()}@matrix.example`;

/** The same five actions manage the team of the provider and that of a reseller. */
const teamOf = (side: "provider" | "reseller"): ActionRows => {
  const at = `/[tenant]/${side}/team`;
  const row = {
    allow: side === "provider" ? providerAdmin : resellerAdmins,
    at,
    foreign: "not found",
  } as const;
  return {
    inviteMember: {
      allow: row.allow,
      at: `${at}/invite`,
      fields: async () => ({ email: invitees(), roles: "sales" }),
    },
    resendInvitation: { ...row, fields: async (company) => ({ id: (await company.newInvitation(side)).id }) },
    revokeInvitation: { ...row, fields: async (company) => ({ id: (await company.newInvitation(side)).id }) },
    changeMember: {
      ...row,
      at: `${at}/[member]`,
      fields: async (company) => {
        const { id, version } = await company.newMember(side);
        return { id, version, roles: "admin" };
      },
    },
    removeMember: {
      ...row,
      at: `${at}/[member]`,
      fields: async (company) => ({ id: (await company.newMember(side)).id }),
    },
  };
};

const picture = () => new File([readFileSync("e2e/matrix/dot.png")], "logo.png", { type: "image/png" });

export const team = {
  ...under("[tenant]/provider/team", teamOf("provider")),
  ...under("[tenant]/reseller/team", teamOf("reseller")),
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
      fields: async () => ({ logo: picture() }),
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
      fields: async () => ({ logo: picture() }),
    },
  }),
};
