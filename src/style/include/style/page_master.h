/// What stands on pages besides running text: heads and feet, and pages whose parts have places of their own (covers).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/drawing.h"
#include "base/font_style.h"
#include "base/length.h"

namespace planverk::style {

enum class SlotAlign : std::uint8_t { start, centre, end };

/// One of the places in a head or foot. On left pages of facing ones start and end change sides.
struct Slot {
  SlotAlign align = SlotAlign::start;
  std::string part{};   ///< what the kind or the document says: `head-start`, `registry-number`; empty: `words`
  std::string words{};  ///< the theme's own
  bool logo = false;    ///< before the words
  Length gap{};         ///< between the logo and the words
  std::optional<FontStyle> font{};
  std::optional<Ink> ink{};
};

enum class OnPages : std::uint8_t { all, first, others };

/// A line of words in the head or the foot of pages.
struct FurnitureLine {
  std::string name{};    ///< by which a theme changes it; the first one has none
  Length at{};           ///< of the baseline, from the top edge
  Length from_bottom{};  ///< the same from the bottom edge, of a foot
  OnPages on = OnPages::all;
  Length rule{};     ///< thickness of a rule above the words
  Length rule_at{};  ///< from the baseline up
  Ink rule_ink = Ink::hair;
  std::vector<Slot> slots{};
};

/// A filled box on a page.
struct PageBox {
  Length left{}, top{}, width{}, height{};  ///< without a height it reaches to the bottom edge
  Ink fill = Ink::none;
};

/// A place on a page for some of its parts.
struct Region {
  std::string of{};            ///< styles of the blocks that stand in it; empty: those of no other region
  std::optional<Length> at{};  ///< from the top edge
  Length least{};              ///< it moves up to here, so that it ends above what is placed from the bottom
  std::optional<Length> from_bottom{};
  std::optional<Length> left{};  ///< from the left edge; none: at the margin
  Length width{};                ///< 0: up to the margin
  Length gap{};                  ///< that is kept above it
};

/// Parts that show the logo, or the logo and the name of the organisation where there are none.
inline constexpr std::string_view sender_part = "sender";

/// A page of its own: what is drawn on it, and where its parts stand.
struct PageMaster {
  std::vector<PageBox> boxes{};
  std::vector<Region> regions{};
};

}  // namespace planverk::style
