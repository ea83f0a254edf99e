//! Many short strings in one allocation, found by their number.

/// Strings laid end to end; number `i` ends at byte `ends[i]`.
#[derive(Default)]
pub(crate) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub(crate) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(small(self.text.len()));
    }

    /// The string number `i`, or nothing when there is none.
    pub(crate) fn get(&self, i: u32) -> &str {
        let i = i as usize;
        let start = i.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&at| at as usize);
        self.ends.get(i).and_then(|&end| self.text.get(start..end as usize)).unwrap_or_default()
    }

    pub(crate) fn len(&self) -> u32 {
        small(self.ends.len())
    }

    /// The number of `text`, in strings that were pushed in byte order.
    pub(crate) fn sorted_position(&self, text: &str) -> Option<u32> {
        let at = self.first_not_before(text);
        (at < self.len() && self.get(at) == text).then_some(at)
    }

    /// The number of the first string that is not before `text`, in strings pushed in byte order.
    pub(crate) fn first_not_before(&self, text: &str) -> u32 {
        first(self.len(), |i| self.get(i) >= text)
    }

    /// The numbers of the strings that begin with `start`, in strings pushed in byte order.
    pub(crate) fn beginning_with(&self, start: &str) -> std::ops::Range<u32> {
        let from = self.first_not_before(start);
        from..first(self.len(), |i| i >= from && !self.get(i).starts_with(start))
    }

    pub(crate) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// Bytes held on the heap.
    pub(crate) fn weight(&self) -> usize {
        self.text.capacity() + self.ends.capacity() * size_of::<u32>()
    }
}

/// Lists of numbers laid end to end; list `i` ends at item `ends[i]`.
#[derive(Default)]
pub(crate) struct Lists<T> {
    items: Vec<T>,
    ends: Vec<u32>,
}

impl<T> Lists<T> {
    pub(crate) fn push(&mut self, list: impl IntoIterator<Item = T>) {
        self.items.extend(list);
        self.ends.push(small(self.items.len()));
    }

    pub(crate) fn get(&self, i: u32) -> &[T] {
        let i = i as usize;
        let start = i.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&at| at as usize);
        self.ends.get(i).and_then(|&end| self.items.get(start..end as usize)).unwrap_or_default()
    }

    pub(crate) fn shrink(&mut self) {
        self.items.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// Bytes held on the heap.
    pub(crate) fn weight(&self) -> usize {
        self.items.capacity() * size_of::<T>() + self.ends.capacity() * size_of::<u32>()
    }
}

/// The first number under `count` for which `reached` holds, when it holds for all that follow; else `count`.
pub(crate) fn first(count: u32, reached: impl Fn(u32) -> bool) -> u32 {
    let (mut from, mut to) = (0, count);
    while from < to {
        let middle = from + (to - from) / 2;
        if reached(middle) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    from
}

/// A length as the 32-bit number that the tables hold; they hold far fewer than four billion.
pub(crate) fn small(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
