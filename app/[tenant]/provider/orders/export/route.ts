import { ordersFile } from "../../../orders-file";

export const GET = ordersFile("provider", "placed");
