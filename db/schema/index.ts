export * from "./baskets";
export * from "./catalogue";
export * from "./enquiries";
export * from "./identity";
export * from "./orders";
export * from "./parties";
export * from "./portfolios";
export * from "./record";
