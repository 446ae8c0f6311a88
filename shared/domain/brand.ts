/** A value of type `Base` that only the functions of its own module may create. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };
