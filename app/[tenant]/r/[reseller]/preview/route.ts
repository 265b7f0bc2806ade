export { GET } from "../../../(shop)/preview/route";
