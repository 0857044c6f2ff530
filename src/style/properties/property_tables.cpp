// What the elements of theme files may state: read by the loader, printed by the reference page.
#include <algorithm>
#include <array>

#include "properties/properties.h"

namespace planverk::style {

namespace {

constexpr std::string_view length_form = "11pt, 2.6mm";
constexpr std::string_view face_form = "regular, italic, semibold, bold";
constexpr std::string_view yes_no = "yes, no";
constexpr std::string_view text_ink_form = "text, second, quiet, accent";

template <class>
struct HolderOf;
template <class Target, class Member>
struct HolderOf<Member Target::*> {
  using Type = Target;
};

template <auto member, auto read>
bool set(typename HolderOf<decltype(member)>::Type& target, std::string_view value) {
  const auto known = read(value);
  if (known) target.*member = *known;
  return known.has_value();
}

template <auto member>
bool set_text(typename HolderOf<decltype(member)>::Type& target, std::string_view value) {
  target.*member = value;
  return true;
}

std::optional<SlotAlign> read_align(std::string_view text) {
  if (text == "start") return SlotAlign::start;
  if (text == "centre") return SlotAlign::centre;
  if (text == "end") return SlotAlign::end;
  return std::nullopt;
}

std::optional<OnPages> read_pages(std::string_view text) {
  if (text == "all") return OnPages::all;
  if (text == "first") return OnPages::first;
  if (text == "others") return OnPages::others;
  return std::nullopt;
}

std::optional<NotePlace> read_note_place(std::string_view text) {
  if (text == "page") return NotePlace::page;
  if (text == "section") return NotePlace::section;
  return std::nullopt;
}

std::optional<int> read_group(std::string_view text) {
  return text == "4" ? std::optional(4) : text == "5" ? std::optional(5) : std::nullopt;
}

bool set_line_numbers(Theme& theme, std::string_view value) {
  const std::optional<int> every = read_small_number(value);
  if (every) theme.line_numbers.every = *every;
  return every.has_value();
}

bool set_page_allowance(Theme& theme, std::string_view value) {
  const std::optional<int> times = read_small_number(value);
  if (!times || *times < 1 || *times > 3) return false;
  theme.page_allowance = static_cast<std::uint32_t>(*times);
  return true;
}

bool set_line_numbers_in(Theme& theme, std::string_view value) {
  theme.line_numbers.kinds = value;
  return true;
}

bool set_screen_text(Screen& screen, std::string_view value) {
  const std::optional<Length> size = read_length(value);
  if (!size || size->milli <= 0) return false;
  screen.text = *size;
  return true;
}

constexpr auto parts = std::to_array<AttributeWords>({
    {"head-start", "", "What the kind says at the start of heads."},
    {"head-end", "", "What it says at their end, the page mark with it where the kind has it there."},
    {"foot-start", "", "What the kind says at the start of feet."},
    {"foot-end", "", "What it says at their end, the page mark with it where the kind has it there."},
    {"title", "", "The document's title."},
    {"organisation", "", "The name of the organisation that sends it."},
    {"body", "", "The name of its body."},
    {"kind", "", "What kind of document it is."},
    {"registry-number", "", "Its registry number."},
});

constexpr std::size_t parts_length() {
  std::size_t length = 0;
  for (const AttributeWords& part : parts) length += part.name.size() + 2;
  return length - 2;
}
constexpr auto parts_text = [] {
  std::array<char, parts_length()> text{};
  std::size_t at = 0;
  for (const AttributeWords& part : parts) {
    if (at > 0) text[at++] = ',', text[at++] = ' ';
    for (const char c : part.name) text[at++] = c;
  }
  return text;
}();

bool set_slot_part(Slot& slot, std::string_view value) {
  slot.part = value;
  return std::ranges::find(parts, value, &AttributeWords::name) != parts.end();
}

constexpr auto pages = std::to_array<Property<PageShape>>({
    {{"width", length_form, "Of the sheet."}, set<&PageShape::width, read_length>},
    {{"height", length_form, "Of the sheet."}, set<&PageShape::height, read_length>},
    {{"left", length_form, "Margin left of the text."}, set<&PageShape::left, read_length>},
    {{"right", length_form, "Margin right of it."}, set<&PageShape::right, read_length>},
    {{"top", length_form, "Margin above it."}, set<&PageShape::top, read_length>},
    {{"bottom", length_form, "Margin below it."}, set<&PageShape::bottom, read_length>},
    {{"firstTop", length_form, "Margin above the text of a first page without head."},
     set<&PageShape::first_top, read_length>},
});

constexpr auto measures = std::to_array<Property<Theme>>({
    {{"hairRule", length_form, "Thickness of thin rules."}, set<&Theme::hair_rule, read_length>},
    {{"badgeRule", length_form, "Outline of a word on a ground of its own, as the value of a risk."},
     set<&Theme::badge_rule, read_length>},
    {{"tagRule", length_form, "Outline of a word in a ring, as a risk in the matrix."},
     set<&Theme::tag_rule, read_length>},
    {{"watermark", length_form, "Size of the word for a draft behind the text."}, set<&Theme::watermark, read_length>},
    {{"numberWidth", length_form, "Room for the numbers of headings in the contents."},
     set<&Theme::number_width, read_length>},
});

constexpr auto texts = std::to_array<Property<TextStyle>>({
    {{"size", text_size_form, "At least 9pt, at most 48pt."}, set<&TextStyle::size, read_text_size>},
    {{"leading", leading_form, "From baseline to baseline, at most 96pt."}, set<&TextStyle::leading, read_leading>},
    {{"before", length_form, "Room above."}, set<&TextStyle::space_before, read_length>},
    {{"after", length_form, "Room below."}, set<&TextStyle::space_after, read_length>},
    {{"font", face_form, "Face."}, set<&TextStyle::font, read_font_style>},
    {{"ink", text_ink_form, "Ink."}, set<&TextStyle::ink, read_ink>},
    {{"hyphenate", yes_no, "Words may be divided."}, set<&TextStyle::hyphenate, read_yes_no>},
});

constexpr auto screens = std::to_array<Property<Screen>>({
    {{"text", length_form, "Text of this size on paper is as large on the screen as the reader wants text."},
     set_screen_text},
    {{"leading", "100%, 110%", "Distance of lines, of that on paper."}, set<&Screen::leading, read_percent>},
    {{"room", "100%, 120%", "Distance of blocks, of that on paper."}, set<&Screen::room, read_percent>},
});

constexpr auto sets = std::to_array<Property<Theme>>({
    {{"family", "Open Sans", "Typeface: one of the built-in families, or of the files in the folder `fonts`."},
     set_text<&Theme::family>},
    {{"groupFrom", "4, 5", "Thousands are set apart in numbers of so many digits."},
     set<&Theme::digit_groups_from, read_group>},
    {{"leastText", length_form,
      "Nothing is set smaller, not even tables that do not fit; where the words of tables are no larger, such a table's "
      "rows stand one below the other."},
     set<&Theme::least_text, read_length>},
    {{"pageAllowance", "1, 2, 3",
      "Where a kind of document may take so many pages and no more, an edition of this theme may take so many times as "
      "many: large print needs room."},
     set_page_allowance},
    {{"traces", yes_no, "On a screen figures open to what they are made of."}, set<&Theme::traces, read_yes_no>},
    {{"facingPages", yes_no, "Left pages mirror right ones."}, set<&Theme::facing_pages, read_yes_no>},
    {{"notes", "page, section", "Where notes stand: at the foot of their page, or at the end of their section."},
     set<&Theme::notes, read_note_place>},
    {{"lineNumbers", "0, 1, 5, 10", "Every so many lines have their number beside them; 0: none."}, set_line_numbers},
    {{"lineNumbersIn", "minutes", "Kinds of documents that have line numbers, one space between them."},
     set_line_numbers_in},
});

constexpr auto logos = std::to_array<Property<Theme>>({
    {{"head", length_form, "Its height in heads of pages."}, set<&Theme::logo_height_head, read_length>},
    {{"cover", length_form, "Its height on covers."}, set<&Theme::logo_height_cover, read_length>},
    {{"letter", length_form, "Its height in letterheads."}, set<&Theme::logo_height_letter, read_length>},
});

constexpr auto slots = std::to_array<Property<Slot>>({
    {{"align", "start, centre, end", "Where it stands; on left ones of facing pages start and end change sides."},
     set<&Slot::align, read_align>},
    {{"part", {parts_text.data(), parts_text.size()}, "What it shows of the kind or the document."}, set_slot_part},
    {{"words", "Storgatan 1 · 123 45 Strandvika", "Words of the theme's own, in place of a part."},
     set_text<&Slot::words>},
    {{"logo", yes_no, "The logo stands before the words."}, set<&Slot::logo, read_yes_no>},
    {{"gap", length_form, "Between the logo and the words."}, set<&Slot::gap, read_length>},
    {{"font", face_form, "Face, in place of that of the role `furniture`."}, set<&Slot::font, read_font_style>},
    {{"ink", text_ink_form, "Ink, in place of that role's."}, set<&Slot::ink, read_ink>},
});

constexpr auto lines = std::to_array<Property<FurnitureLine>>({
    {{"at", length_form, "Its baseline, from the top edge of the sheet."}, set<&FurnitureLine::at, read_length>},
    {{"on", "all, first, others", "Pages that have it."}, set<&FurnitureLine::on, read_pages>},
    {{"rule", length_form, "Thickness of a rule above the words."}, set<&FurnitureLine::rule, read_length>},
    {{"ruleAt", length_form, "How far above the baseline the rule stands."}, set<&FurnitureLine::rule_at, read_length>},
    {{"ruleInk", "hair, accent", "Ink of the rule."}, set<&FurnitureLine::rule_ink, read_ink>},
});

constexpr auto boxes = std::to_array<Property<PageBox>>({
    {{"left", length_form, "From the left edge of the sheet."}, set<&PageBox::left, read_length>},
    {{"top", length_form, "From its top edge."}, set<&PageBox::top, read_length>},
    {{"width", length_form, "Of the box."}, set<&PageBox::width, read_length>},
    {{"height", length_form, "Of the box; without one it reaches to the bottom edge."},
     set<&PageBox::height, read_length>},
    {{"fill", "accent, tint, warm", "Its ink."}, set<&PageBox::fill, read_ink>},
});

constexpr auto regions = std::to_array<Property<Region>>({
    {{"of", "sender, title, facts, subtitle",
      "Styles of the blocks that stand in it, one space between them; `sender`: the logo and the organisation. "
      "Without: "
      "what stands in no other region."},
     set_text<&Region::of>},
    {{"top", length_form, "From the top edge of the sheet."}, set<&Region::at, read_length>},
    {{"least", length_form, "What is long begins higher up, but not above this."}, set<&Region::least, read_length>},
    {{"bottom", length_form, "Its end, from the bottom edge, in place of `top`."},
     set<&Region::from_bottom, read_length>},
    {{"left", length_form, "From the left edge; else at the margin."}, set<&Region::left, read_length>},
    {{"width", length_form, "Else up to the margin."}, set<&Region::width, read_length>},
    {{"gap", length_form, "Room kept above it."}, set<&Region::gap, read_length>},
});

constexpr AttributeWords colour_own[] = {{"ink", "text, accent, band1", "Which ink."},
                                         {"value", "#1c2230", "Its colour."}};
constexpr AttributeWords text_own[] = {{"role", "body, heading1, tableText", "Which role."}};
constexpr AttributeWords switch_own[] = {
    {"name", "proposal, contact-person", "Name, which templates ask for as `$theme/@name`."},
    {"values", "first last",
     "Words that it takes, one space between them; the first holds until a theme sets another."}};
constexpr AttributeWords logo_own[] = {
    {"href", "arms.svg", "A file beside the theme: SVG, PNG or JPEG."},
    {"viewBox", "0 0 20 24", "The plane of a logo that is drawn here, by `path` elements."}};
constexpr AttributeWords path_own[] = {{"d", "M2 2H18V22Z", "Path data of SVG, all commands."},
                                       {"fill", "accent, warm", "Ink."},
                                       {"fillRule", "nonzero, evenodd", "What is inside where it crosses itself."}};
constexpr AttributeWords name_own[] = {{"name", "address", "By which a theme that extends this one changes it."}};
constexpr AttributeWords style_own[] = {
    {"for", "paragraph, callout, table", "Kind of block."},
    {"name", "warning", "Name that templates give; none: every block of the kind."}};
constexpr AttributeWords theme_own[] = {{"version", "1", "Of the form of theme files."},
                                        {"extends", "default", "The theme that this one changes; else `default`."}};

}  // namespace

std::span<const Property<PageShape>> page_properties() {
  return pages;
}
std::span<const Property<Theme>> measure_properties() {
  return measures;
}
std::span<const Property<TextStyle>> text_properties() {
  return texts;
}
std::span<const Property<Screen>> screen_properties() {
  return screens;
}
std::span<const Property<Theme>> set_properties() {
  return sets;
}
std::span<const Property<Theme>> logo_properties() {
  return logos;
}
std::span<const Property<Slot>> slot_properties() {
  return slots;
}
std::span<const Property<FurnitureLine>> line_properties() {
  return lines;
}
std::span<const Property<PageBox>> box_properties() {
  return boxes;
}
std::span<const Property<Region>> region_properties() {
  return regions;
}
std::span<const AttributeWords> colour_attributes() {
  return colour_own;
}
std::span<const AttributeWords> text_attributes() {
  return text_own;
}
std::span<const AttributeWords> switch_attributes() {
  return switch_own;
}
std::span<const AttributeWords> logo_attributes() {
  return logo_own;
}
std::span<const AttributeWords> logo_path_attributes() {
  return path_own;
}
std::span<const AttributeWords> name_attributes() {
  return name_own;
}
std::span<const AttributeWords> style_attributes() {
  return style_own;
}
std::span<const AttributeWords> theme_attributes() {
  return theme_own;
}
std::span<const AttributeWords> slot_parts() {
  return parts;
}

}  // namespace planverk::style
