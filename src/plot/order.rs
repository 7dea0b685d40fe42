//! Putting a few things in order.

/// Sorts a short list by a number, and leaves what is equal in its order. The sort of the standard library is made for
/// long lists, and every type that it sorts takes a kilobyte and a half of the download.
pub fn sort_few<T>(list: &mut [T], number: impl Fn(&T) -> f64) {
    for end in 1..list.len() {
        let mut place = end;
        while place > 0 && number(&list[place]).total_cmp(&number(&list[place - 1])).is_lt() {
            list.swap(place - 1, place);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ones_keep_their_order() {
        let mut list = [(2.0, 'a'), (1.0, 'b'), (2.0, 'c'), (-1.0, 'd'), (1.0, 'e')];
        sort_few(&mut list, |item| item.0);
        assert_eq!(list.map(|item| item.1), ['d', 'b', 'e', 'a', 'c']);
    }
}
