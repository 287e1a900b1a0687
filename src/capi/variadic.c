/* The C file that the linked library begins with: what Rust cannot define, functions with variable arguments. */

/* A C file may not be empty. */
typedef int oxidrm_variadic;
