/// Drawings as items of a page: their paths placed and scaled, their words shaped and looked through for letters
/// without a glyph, as the words of any paragraph.
#pragma once

#include <optional>
#include <vector>

#include "document/drawable.h"
#include "page/context.h"

namespace planverk::layout {

/// Words as wide as the faces make them that the pages are printed with.
class FaceMeasure final : public document::TextMeasure {
 public:
  explicit FaceMeasure(ParagraphSetter& setter) : setter_(setter) {}
  [[nodiscard]] Length width(std::string_view text, Length size, Weight weight) const override;

 private:
  ParagraphSetter& setter_;
};

/// No letter of a drawing is smaller on the page.
inline constexpr Length least_letter = 6_pt;
/// The smallest letters of `drawing`; none: it has no words.
[[nodiscard]] std::optional<Length> smallest_letter(const Drawing& drawing);

/// A length of the drawing, and how long it is on the page.
struct Scale {
  Length shown, drawn;
};

/// Adds the items of `drawing` at that scale, with its upper left corner at `at`.
void add_drawing(const Context& context, std::vector<Item>& items, const Drawing& drawing, Point at, Scale scale,
                 Tag tag);

}  // namespace planverk::layout
