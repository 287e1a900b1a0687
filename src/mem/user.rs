//! Arrays that only the kernel looks at.

use core::marker::PhantomData;

/// An array that the kernel reads, handed through without being looked at.
///
/// C programs may pass pointers that lead nowhere; the kernel answers those with `EFAULT`.
#[derive(Clone, Copy, Debug)]
pub struct UserSlice<'a, T> {
    address: u64,
    len: u32,
    elements: PhantomData<&'a [T]>,
}

/// An array that the kernel writes, handed through without being looked at.
#[derive(Debug)]
pub struct UserSliceMut<'a, T> {
    address: u64,
    len: u32,
    elements: PhantomData<&'a mut [T]>,
}

impl<'a, T> UserSlice<'a, T> {
    /// The array as a C program describes it.
    #[cfg(any(feature = "capi", feature = "vendor"))]
    pub(crate) fn from_c(array: *const T, len: u32) -> Self {
        Self { address: array as usize as u64, len, elements: PhantomData }
    }

    /// The same elements as the kernel calls them: a type of the same size.
    #[cfg(feature = "std")]
    pub(crate) const fn cast<U>(self) -> UserSlice<'a, U> {
        const { assert!(size_of::<T>() == size_of::<U>()) };
        UserSlice { address: self.address, len: self.len, elements: PhantomData }
    }

    /// Address and length as the kernel's structures hold them.
    pub(crate) const fn parts(self) -> (u64, u32) {
        (self.address, self.len)
    }
}

#[cfg(feature = "std")]
impl<'a> UserSlice<'a, u32> {
    /// Handles, which are numbers to the kernel.
    pub(crate) fn of_handles<T: Copy + Into<u32>>(handles: &'a [T]) -> Self {
        const { assert!(size_of::<T>() == size_of::<u32>()) };
        let (address, len) = parts(handles);
        Self { address, len, elements: PhantomData }
    }
}

#[cfg(feature = "std")]
impl UserSlice<'_, u8> {
    /// The bytes of a value, which need not all be set: padding is none of ours to look at. `None` for 4 GiB and more.
    pub(crate) fn of<T: ?Sized>(value: &T) -> Option<UserSlice<'_, u8>> {
        let address = core::ptr::from_ref(value).cast::<u8>() as usize as u64;
        let len = u32::try_from(size_of_val(value)).ok()?;
        Some(UserSlice { address, len, elements: PhantomData })
    }
}

impl<T> UserSliceMut<'_, T> {
    /// The array as a C program describes it.
    ///
    /// # Safety
    ///
    /// Where `array` leads to memory of this process, the kernel may write `len` elements there.
    #[cfg(any(feature = "capi", feature = "vendor"))]
    pub(crate) unsafe fn from_c(array: *mut T, len: u32) -> Self {
        Self { address: array as usize as u64, len, elements: PhantomData }
    }

    /// Address and length as the kernel's structures hold them.
    pub(crate) const fn parts(self) -> (u64, u32) {
        (self.address, self.len)
    }
}

impl<'a, T> From<&'a [T]> for UserSlice<'a, T> {
    fn from(slice: &'a [T]) -> Self {
        let (address, len) = parts(slice);
        Self { address, len, elements: PhantomData }
    }
}

impl<'a, T> From<&'a mut [T]> for UserSliceMut<'a, T> {
    fn from(slice: &'a mut [T]) -> Self {
        let (address, len) = parts(slice);
        Self { address, len, elements: PhantomData }
    }
}

/// Address 0 for no elements.
fn parts<T>(slice: &[T]) -> (u64, u32) {
    let address = if slice.is_empty() { 0 } else { slice.as_ptr() as usize as u64 };
    (address, u32::try_from(slice.len()).unwrap_or(u32::MAX))
}
