import { columnRoutes } from "@/app/[tenant]/_views/columns";

export const { GET, PUT, DELETE } = columnRoutes("provider");
