/// Digits, signs and units on pages in other languages; the last part is the language.
extension HeldOutTests {
  static let languages = """
    holds | 88000 t | Indien förderte [88.000 t] | de
    fails | 88 t | Indien förderte [88.000 t] | de
    holds | 88000 t | Indien förderte [88 000 t] | de
    holds | 1234 t | Indien förderte [1.234 t] | de
    holds | 1.234 t | Indien förderte [1,234 t] | de
    fails | 1234 t | Indien förderte [1,234 t] | de
    holds | 1234.5 t | Indien förderte [1.234,5 t] | de
    holds | 0.61 | China lieferte [61 %] | de
    fails | 0.58 | China lieferte [61 %] | de
    holds | 0.606 | China lieferte [60,6 %] | de
    fails | 0.6 | China lieferte [60,6 %] | de
    holds | 88000 t | L'Inde a produit [88 000 t] | fr
    holds | 88000 t | L'Inde a produit [88 000 t] | fr
    fails | 80000 t | L'Inde a produit [88 000 tonnes] | fr
    holds | 1234.5 t | L'Inde a produit [1 234,5 t] | fr
    holds | 0.61 | La Chine fournit [61 %] | fr
    holds | 0.612 | La Chine fournit [61,2 %] | fr
    holds | 88000 t | भारत ने [८८,००० t] | hi
    holds | 852000 t | भारत ने [८,५२,००० t] | hi
    fails | 80000 t | भारत ने [88,000 t] | hi
    holds | 0.61 | चीन ने [61%] | hi
    holds | 0.61 | चीन ने [६१%] | hi
    fails | 0.71 | चीन ने [६१%] | hi
    """
}
