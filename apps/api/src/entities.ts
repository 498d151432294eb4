import { RequestEntity } from "./engagement/request.entity.js";

/** Every table class of the rooms, for the one data source and for the comparison with the migrations. */
export const ENTITIES: readonly (new () => object)[] = [RequestEntity];
