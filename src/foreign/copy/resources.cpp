#include "copy/resources.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "foreign/syntax.h"

namespace planverk::foreign {

namespace {

constexpr std::array<std::string_view, 7> categories{"/ColorSpace", "/ExtGState",  "/Font",   "/Pattern",
                                                     "/Properties", "/Shading", "/XObject"};

/// What tells of the making, replaces the picture elsewhere, or belongs to other parts of the file: the last two are
/// written where they are right.
constexpr std::array<std::string_view, 14> left_out_of_pictures{
    "/AF",      "/Alternates", "/ID",       "/LastModified", "/Measure", "/Metadata",     "/OPI",
    "/PieceInfo", "/PtData",   "/Ref",      "/Name",         "/SeparationInfo", "/StructParent", "/StructParents"};

/// For presses (ISO 19005-2, 6.2.5).
constexpr std::array<std::string_view, 8> left_out_of_states{"/BG", "/BG2", "/HT", "/HTP", "/TR", "/TR2", "/UCR", "/UCR2"};

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// Colours of a device stand for these without being named.
constexpr std::array<std::string_view, 3> default_spaces{"/DefaultCMYK", "/DefaultGray", "/DefaultRGB"};

bool is_type3_without_resources(const Object& font) {
  return font.get("/Subtype").is_name("/Type3") && font.get("/Resources").is_null();
}

ContentUse everything() {
  ContentUse use;
  use.any_name = true;
  return use;
}

}  // namespace

Resources::Map Resources::used(const Object& resources, const ContentUse& use) {
  Map out;
  bool all = use.any_name;
  const Object fonts = resources.get("/Font");
  if (const auto names = use.names.find("/Font"); names != use.names.end()) {
    all = all || std::ranges::any_of(names->second, [&](const std::string& name) {
            return is_type3_without_resources(fonts.get(name));
          });
  }
  for (const std::string_view category : categories) {
    const Object held = resources.get(std::string(category));
    if (!held.is_dictionary()) continue;
    std::set<std::string> names;
    if (const auto used = use.names.find(std::string(category)); used != use.names.end()) names = used->second;
    if (all || (use.any_space && category == "/ColorSpace")) {
      for (std::string& name : held.keys()) names.insert(std::move(name));
    } else if (category == "/ColorSpace") {
      names.insert(default_spaces.begin(), default_spaces.end());
    }
    for (const std::string& name : names) {
      const Object object = held.get(name);
      if (object.is_null() || is_left_out(object)) continue;
      out[std::string(category.substr(1))][name.substr(1)] = value(object);
    }
  }
  return out;
}

std::string Resources::dictionary(const Object& resources, const ContentUse& use) {
  std::string out = "<<";
  for (const auto& [category, held] : used(resources, use)) {
    out += name_syntax(category) + "<<";
    for (const auto& [name, object] : held) out += name_syntax(name) + " " + object;
    out += ">>";
  }
  return out + ">>";
}

std::string Resources::entry(const Object& holder, const std::string& key) {
  if (holder.is_stream()) {
    const std::string kind = holder.get("/Subtype").name();
    const bool is_picture = kind == "/Image" || kind == "/Form";
    if (is_picture && is_one_of(left_out_of_pictures, key)) return {};
    if (key == "/Interpolate") return {};
  } else {
    const std::string type = holder.get("/Type").name();
    if ((type.empty() || type == "/ExtGState") && is_one_of(left_out_of_states, key)) return {};
    if (type == "/OCG" && key != "/Type" && key != "/Name" && key != "/Intent") return {};
  }
  // Of fonts that are drawn, and of whatever else has some: contents have them by stream().
  if (key == "/Resources") return "/Resources" + dictionary(holder.get(key), everything());
  return Copier::entry(holder, key);
}

Copier::Stream Resources::stream(const Object& object) {
  const bool has_content = object.get("/Subtype").is_name("/Form") || object.get("/PatternType").integer() == 1;
  const auto marked = marked_.find(object.id());
  if (!has_content) {
    Stream made = Copier::stream(object);
    if (marked != marked_.end()) made.entries += "/StructParent " + std::to_string(marked->second.key);
    return made;
  }
  static const Marked unmarked;
  const Marked& mine = marked == marked_.end() ? unmarked : marked->second;
  const ContentUse use = contents_.of_stream(object, {});
  const Object resources = object.get("/Resources");
  Stream made;
  // MCIDs that no element has are taken out.
  if (use.sequences != mine.kept || contents_.is_damaged(object))
    made.data = without_sequences(contents_.data_of(object), resources, mine.kept, true);
  for (const std::string& key : object.keys()) {
    const bool is_filter = key == "/Filter" || key == "/DecodeParms";
    if (is_about_bytes(key) || (is_filter && made.data)) continue;
    made.entries += key == "/Resources" ? "/Resources" + dictionary(resources, use) : entry(object, key);
  }
  if (marked != marked_.end())
    made.entries += (mine.kept.empty() ? "/StructParent " : "/StructParents ") + std::to_string(mine.key);
  return made;
}

}  // namespace planverk::foreign
