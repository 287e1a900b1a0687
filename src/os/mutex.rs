//! Locks for the little that is shared by the whole process.

use core::cell::UnsafeCell;
use core::ops::{Deref, DerefMut};

/// A value that one thread uses at a time. Meant for statics, and never held while a program's
/// function is called.
pub(crate) struct Mutex<T> {
    lock: UnsafeCell<libc::pthread_mutex_t>,
    value: UnsafeCell<T>,
}

// SAFETY: only the thread that holds the lock gets at the value.
unsafe impl<T: Send> Sync for Mutex<T> {}

impl<T> Mutex<T> {
    pub(crate) const fn new(value: T) -> Self {
        let lock = UnsafeCell::new(libc::PTHREAD_MUTEX_INITIALIZER);
        Self { lock, value: UnsafeCell::new(value) }
    }

    /// Waits for the value. It is free again when the guard is dropped.
    pub(crate) fn lock(&'static self) -> Guard<T> {
        // SAFETY: the lock is initialised and never moves. Taking one of the default kind cannot fail.
        unsafe { libc::pthread_mutex_lock(self.lock.get()) };
        Guard(self)
    }
}

/// The value, as long as this lives.
pub(crate) struct Guard<T: 'static>(&'static Mutex<T>);

impl<T> Deref for Guard<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: this thread holds the lock.
        unsafe { &*self.0.value.get() }
    }
}

impl<T> DerefMut for Guard<T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: this thread holds the lock, and `self` is borrowed mutably.
        unsafe { &mut *self.0.value.get() }
    }
}

impl<T> Drop for Guard<T> {
    fn drop(&mut self) {
        // SAFETY: this thread holds the lock.
        unsafe { libc::pthread_mutex_unlock(self.0.lock.get()) };
    }
}
