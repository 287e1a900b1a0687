//! Locks, for the little that is shared by the whole process and for what threads share of vendors' libraries.

#![cfg_attr(not(feature = "vendor"), allow(unreachable_pub))]

use core::cell::UnsafeCell;
use core::ops::{Deref, DerefMut};

/// A value that one thread uses at a time. Never held while a program's function is called.
#[derive(Debug)]
pub struct Mutex<T> {
    lock: UnsafeCell<libc::pthread_mutex_t>,
    value: UnsafeCell<T>,
}

// SAFETY: only the thread that holds the lock gets at the value.
unsafe impl<T: Send> Sync for Mutex<T> {}
// SAFETY: a lock that moves is one that nobody holds: nothing but numbers, on Linux.
unsafe impl<T: Send> Send for Mutex<T> {}

impl<T> Mutex<T> {
    /// The value, free.
    pub const fn new(value: T) -> Self {
        let lock = UnsafeCell::new(libc::PTHREAD_MUTEX_INITIALIZER);
        Self { lock, value: UnsafeCell::new(value) }
    }

    /// Waits for the value. It is free again when the guard is dropped.
    pub fn lock(&self) -> Guard<'_, T> {
        // SAFETY: the lock is initialised, and does not move while it is borrowed. Taking one of the default kind cannot fail.
        unsafe { libc::pthread_mutex_lock(self.lock.get()) };
        Guard(self)
    }
}

/// The value, as long as this lives.
#[derive(Debug)]
pub struct Guard<'a, T>(&'a Mutex<T>);

impl<T> Deref for Guard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: this thread holds the lock.
        unsafe { &*self.0.value.get() }
    }
}

impl<T> DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: this thread holds the lock, and `self` is borrowed mutably.
        unsafe { &mut *self.0.value.get() }
    }
}

impl<T> Drop for Guard<'_, T> {
    fn drop(&mut self) {
        // SAFETY: this thread holds the lock.
        unsafe { libc::pthread_mutex_unlock(self.0.lock.get()) };
    }
}
