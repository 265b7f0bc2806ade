import { areaPath, type SellingSide } from "@/lib/base/paths";
import { removeAddress, saveAddress } from "@/lib/customers/addresses/commands";
import { customerAddress, savedAddress } from "@/lib/customers/addresses/schema";
import { chooseAsking } from "@/lib/customers/asking/commands";
import { askingChoice } from "@/lib/customers/asking/schema";
import { changeCustomer, writtenId } from "@/lib/customers/commands";
import { removeContact, saveContact } from "@/lib/customers/contacts/commands";
import { savedContact } from "@/lib/customers/contacts/schema";
import { addNote, removeNote } from "@/lib/customers/notes/commands";
import { customerNote, newNote } from "@/lib/customers/notes/schema";
import { changedCustomer } from "@/lib/customers/schema";
import { chooseForCustomer } from "@/lib/customers/told/commands";
import { customerNotification } from "@/lib/customers/told/schema";
import { createAskedCustomer } from "@/lib/enquiries/follow-up/commands";
import { askedCustomer } from "@/lib/enquiries/schema";
import { formAction } from "@/lib/forms/action";
import type { NoticeKey } from "@/lib/list/page";

/** The forms about a customer, in the area of whoever sells to it. */
export function customerActions(side: SellingSide) {
  const keeper = { side, permission: "customer:edit" } as const;
  const at = (tenant: string, path: string, notice: NoticeKey) =>
    `${areaPath(tenant, side)}/${path}?notice=${notice}`;
  const back =
    (notice: NoticeKey) =>
    (_done: unknown, { customer }: { customer: string }, { tenant }: { tenant: string }) =>
      at(tenant, `customers/${customer}`, notice);
  return {
    chooseNotifications: formAction({
      ...keeper,
      schema: customerNotification,
      run: chooseForCustomer,
      next: (_done, { customer }, { tenant }) => at(tenant, `customers/${customer}/notifications`, "saved"),
    }),
    chooseAsking: formAction({
      ...keeper,
      schema: askingChoice,
      run: chooseAsking,
      next: back("saved"),
    }),
    create: formAction({
      side,
      permission: "customer:create",
      schema: askedCustomer,
      run: createAskedCustomer,
      next: (written, { enquiry }, { tenant }) => {
        const id = writtenId(written);
        return at(tenant, enquiry ? `enquiries/${enquiry}` : `customers/${id}`, "customer-created");
      },
    }),
    change: formAction({
      ...keeper,
      schema: changedCustomer,
      run: changeCustomer,
      next: (written, _, { tenant }) =>
        at(tenant, `customers/${writtenId(written, "customerNotAvailableNow")}`, "saved"),
    }),
    saveAddress: formAction({
      ...keeper,
      schema: savedAddress,
      run: saveAddress,
      next: back("address-saved"),
    }),
    removeAddress: formAction({
      ...keeper,
      schema: customerAddress,
      run: removeAddress,
      next: back("address-removed"),
    }),
    saveContact: formAction({
      ...keeper,
      schema: savedContact,
      run: saveContact,
      next: ({ id }, _, { tenant }) => at(tenant, `customers/${id}`, "contact-saved"),
    }),
    removeContact: formAction({
      ...keeper,
      schema: customerAddress,
      run: removeContact,
      next: back("contact-removed"),
    }),
    addNote: formAction({ ...keeper, schema: newNote, run: addNote, next: back("note-added") }),
    removeNote: formAction({ ...keeper, schema: customerNote, run: removeNote, next: back("note-removed") }),
  };
}
