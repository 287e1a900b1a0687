//! A kernel with one GPU, in place of the C library's `ioctl`. Its state is the thread's own.

use std::cell::RefCell;
use std::ffi::{c_int, c_ulong, c_void};

use amdgpu::uapi::info::device::drm_amdgpu_info_device;
use amdgpu::uapi::info::drm_amdgpu_info;
use amdgpu::uapi::info::number::*;
use drm::vendor::zeroed;

/// What it answers, and what it has been asked.
pub(crate) struct Kernel {
    pub(crate) minor: i32,
    pub(crate) device: drm_amdgpu_info_device,
    pub(crate) works: u32,
    pub(crate) graphics: (u32, u32),
    /// Which number of question fails, and with what.
    pub(crate) failure: Option<(u32, c_int)>,
    /// Registers: offset, count, instance.
    pub(crate) registers: Vec<(u32, u32, u32)>,
    pub(crate) questions: Vec<u32>,
    /// How often the next requests are interrupted.
    pub(crate) interruptions: u32,
}

thread_local! {
    static KERNEL: RefCell<Kernel> = RefCell::new(Kernel::new());
}

impl Kernel {
    fn new() -> Self {
        let mut device: drm_amdgpu_info_device = zeroed();
        device.device_id = 0x1234;
        device.pci_rev = 0xab;
        device.family = AMDGPU_FAMILY_NV;
        device.virtual_address_offset = 0x20_0000;
        device.virtual_address_max = 0x8000_0000_0000;
        device.virtual_address_alignment = 0x1000;
        device.high_va_offset = 0xffff_8000_0000_0000;
        device.high_va_max = 0xffff_ffff_ffe0_0000;
        Self {
            minor: 60,
            device,
            works: 1,
            graphics: (9, 0),
            failure: None,
            registers: Vec::new(),
            questions: Vec::new(),
            interruptions: 0,
        }
    }

    /// Changes the kernel of this thread, or looks at it.
    pub(crate) fn with<T>(change: impl FnOnce(&mut Self) -> T) -> T {
        KERNEL.with_borrow_mut(change)
    }

    fn serve(&mut self, number: u32, argument: *mut c_void) -> Result<(), c_int> {
        if self.interruptions > 0 {
            self.interruptions -= 1;
            return Err(libc::EINTR);
        }
        match number {
            // VERSION: major and minor come first.
            0x00 => unsafe { argument.cast::<[c_int; 2]>().write([3, self.minor]) },
            // GET_CLIENT: nobody is admitted.
            0x05 => {}
            0x45 => return self.answer(unsafe { argument.cast::<drm_amdgpu_info>().read() }),
            _ => return Err(libc::ENOTTY),
        }
        Ok(())
    }

    fn answer(&mut self, question: drm_amdgpu_info) -> Result<(), c_int> {
        self.questions.push(question.query);
        if let Some((query, errno)) = self.failure {
            if query == question.query {
                return Err(errno);
            }
        }
        let mut words = vec![0u32; question.return_size as usize / 4];
        match question.query {
            AMDGPU_INFO_ACCEL_WORKING => words[0] = self.works,
            AMDGPU_INFO_DEV_INFO => {
                let device: [u32; size_of::<drm_amdgpu_info_device>() / 4] =
                    unsafe { std::mem::transmute(self.device) };
                words.copy_from_slice(&device);
            }
            AMDGPU_INFO_READ_MMR_REG => {
                let asked = unsafe { question.unnamed.read_mmr_reg };
                self.registers.push((asked.dword_offset, asked.count, asked.instance));
                for (place, word) in words.iter_mut().enumerate() {
                    *word = asked.dword_offset << 16 | place as u32;
                }
            }
            AMDGPU_INFO_HW_IP_COUNT => words[0] = 1,
            AMDGPU_INFO_HW_IP_INFO => (words[0], words[7]) = self.graphics,
            AMDGPU_INFO_VRAM_GTT => words = in_words(&[0x1000, 0x800, 0x4000]),
            AMDGPU_INFO_VRAM_USAGE | AMDGPU_INFO_VIS_VRAM_USAGE | AMDGPU_INFO_GTT_USAGE => {
                words = in_words(&[question.query.into()]);
            }
            _ => return Err(libc::EINVAL),
        }
        let room = question.return_pointer as usize as *mut u32;
        unsafe { room.copy_from_nonoverlapping(words.as_ptr(), words.len()) };
        Ok(())
    }
}

/// As they lie in memory.
fn in_words(numbers: &[u64]) -> Vec<u32> {
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_ne_bytes()).collect();
    bytes.chunks(4).map(|word| u32::from_ne_bytes(word.try_into().unwrap())).collect()
}

#[unsafe(no_mangle)]
extern "C" fn ioctl(_: c_int, request: c_ulong, argument: *mut c_void) -> c_int {
    match Kernel::with(|kernel| kernel.serve(request as u32 & 0xff, argument)) {
        Ok(()) => 0,
        Err(errno) => {
            unsafe { *libc::__errno_location() = errno };
            -1
        }
    }
}
