"use server";
import { removeAddress, saveAddress } from "@/lib/customers/addresses/commands";
import { customerAddress, savedAddress } from "@/lib/customers/addresses/schema";
import { changeCustomer, changedId, writtenId } from "@/lib/customers/commands";
import { removeContact, saveContact } from "@/lib/customers/contacts/commands";
import { savedContact } from "@/lib/customers/contacts/schema";
import { addNote, removeNote } from "@/lib/customers/notes/commands";
import { customerNote, newNote } from "@/lib/customers/notes/schema";
import { changedCustomer } from "@/lib/customers/schema";
import {
  endCustomerUserSessions,
  lockCustomerUser,
  unlockCustomerUser,
} from "@/lib/customers/users/access/commands";
import {
  inviteCustomerUser,
  removeCustomerUser,
  revokeCustomerInvitation,
} from "@/lib/customers/users/commands";
import { customerUserChoice, customerUserInvitation, customerUserLock } from "@/lib/customers/users/schema";
import { createAskedCustomer } from "@/lib/enquiries/follow-up/commands";
import { askedCustomer } from "@/lib/enquiries/schema";
import { formAction } from "@/lib/form-action";

export const createCustomerAction = formAction({
  side: "reseller",
  permission: "customer:create",
  schema: askedCustomer,
  run: createAskedCustomer,
  next: (written, { enquiry }, { tenant }) => {
    const id = writtenId(written);
    return `/${tenant}/reseller/${enquiry ? `enquiries/${enquiry}` : `customers/${id}`}?notice=customer-created`;
  },
});

export const changeCustomerAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: changedCustomer,
  run: changeCustomer,
  next: (written, _, { tenant }) => `/${tenant}/reseller/customers/${changedId(written)}?notice=saved`,
});

export const inviteCustomerUserAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerUserInvitation,
  run: inviteCustomerUser,
  next: (id, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=member-invited`,
});

export const revokeCustomerInvitationAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerUserChoice,
  run: revokeCustomerInvitation,
  next: (id, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=invitation-revoked`,
});

export const removeCustomerUserAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerUserChoice,
  run: removeCustomerUser,
  next: (id, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=customer-user-removed`,
});

export const endCustomerUserSessionsAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerUserChoice,
  run: endCustomerUserSessions,
  next: (id, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=member-sessions-ended`,
});

export const lockCustomerUserAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerUserLock,
  run: lockCustomerUser,
  next: (id, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=member-locked`,
});

export const unlockCustomerUserAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerUserChoice,
  run: unlockCustomerUser,
  next: (id, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=member-unlocked`,
});

export const saveAddressAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: savedAddress,
  run: saveAddress,
  next: (_, { customer }, { tenant }) => `/${tenant}/reseller/customers/${customer}?notice=address-saved`,
});

export const removeAddressAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerAddress,
  run: removeAddress,
  next: (_, { customer }, { tenant }) => `/${tenant}/reseller/customers/${customer}?notice=address-removed`,
});

export const saveContactAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: savedContact,
  run: saveContact,
  next: ({ id }, _, { tenant }) => `/${tenant}/reseller/customers/${id}?notice=contact-saved`,
});

export const removeContactAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerAddress,
  run: removeContact,
  next: (_, { customer }, { tenant }) => `/${tenant}/reseller/customers/${customer}?notice=contact-removed`,
});

export const addNoteAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: newNote,
  run: addNote,
  next: (_, { customer }, { tenant }) => `/${tenant}/reseller/customers/${customer}?notice=note-added`,
});

export const removeNoteAction = formAction({
  side: "reseller",
  permission: "customer:edit",
  schema: customerNote,
  run: removeNote,
  next: (_, { customer }, { tenant }) => `/${tenant}/reseller/customers/${customer}?notice=note-removed`,
});
