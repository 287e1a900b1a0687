//! The driver's requests: the table, and a safe function for each that holds pointers.
#![allow(unsafe_code)]
