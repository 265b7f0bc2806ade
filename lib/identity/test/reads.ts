import { invitationBy, isEmptyInstallation, namesAround, personOfReset } from "@/lib/identity/queries";
import type { Apart } from "@/test/plans/read";

export const apart: Apart = [invitationBy, isEmptyInstallation, namesAround, personOfReset];
