"use server";
import { userActions } from "@/app/[tenant]/_customers/user-actions";
import { removeAddress, saveAddress } from "@/lib/customers/addresses/commands";
import { customerAddress, savedAddress } from "@/lib/customers/addresses/schema";
import { changeCustomer, writtenId } from "@/lib/customers/commands";
import { removeContact, saveContact } from "@/lib/customers/contacts/commands";
import { savedContact } from "@/lib/customers/contacts/schema";
import { addNote, removeNote } from "@/lib/customers/notes/commands";
import { customerNote, newNote } from "@/lib/customers/notes/schema";
import { changedCustomer } from "@/lib/customers/schema";
import { createAskedCustomer } from "@/lib/enquiries/follow-up/commands";
import { askedCustomer } from "@/lib/enquiries/schema";
import { formAction } from "@/lib/forms/action";

const users = userActions("reseller");

export const inviteCustomerUserAction = users.invite;
export const revokeCustomerInvitationAction = users.revoke;
export const removeCustomerUserAction = users.remove;
export const endCustomerUserSessionsAction = users.endSessions;
export const lockCustomerUserAction = users.lock;
export const unlockCustomerUserAction = users.unlock;

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
  next: (written, _, { tenant }) =>
    `/${tenant}/reseller/customers/${writtenId(written, "customerNotAvailableNow")}?notice=saved`,
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
