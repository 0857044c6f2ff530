#include "copy/annotations.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "foreign/syntax.h"

namespace planverk::foreign {

namespace {

constexpr std::int64_t invisible = 1, hidden = 2, printed = 4, unseen = 32;  ///< bits of F (table 165)

std::vector<double> numbers(const Object& array) {
  std::vector<double> out;
  constexpr std::size_t most = 8 * 4096;
  for (std::size_t i = 0; i < std::min(array.size(), most); ++i) out.push_back(array.at(i).number().value_or(0));
  return out;
}

std::string numbers_syntax(const std::vector<double>& numbers) {
  std::string out = "[";
  for (const double number : numbers) {
    if (out.size() > 1) out += ' ';
    out += number_syntax(number);
  }
  return out + "]";
}

/// Left, bottom, right, top; none where it is no rectangle.
std::optional<std::array<double, 4>> rectangle(const Object& array) {
  const std::vector<double> all = numbers(array);
  if (all.size() != 4) return {};
  return std::array{std::min(all[0], all[2]), std::min(all[1], all[3]), std::max(all[0], all[2]), std::max(all[1], all[3])};
}

/// Addresses that a reader can follow wherever he is, and that run nothing.
bool is_harmless(std::string_view address) {
  std::string scheme(address.substr(0, address.find(':')));
  if (scheme.size() == address.size()) return !address.empty();
  std::ranges::transform(scheme, scheme.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return scheme != "javascript" && scheme != "file" && scheme != "vbscript" && scheme != "data";
}

void judge_link(const Destinations& destinations, FoundAnnotation& link) {
  link.is_link = true;
  link.target = destinations.of_holder(link.object);
  if (link.target.page != Target::nowhere) {
    link.fate = FoundAnnotation::Fate::link;
    return;
  }
  const Object action = link.object.get("/A");
  const std::string address = action.get("/URI").bytes();
  if (!action.get("/S").is_name("/URI") || !is_harmless(address)) return;
  link.action = "/A<</S/URI/URI" + string_syntax(address) + ">>";
  link.fate = FoundAnnotation::Fate::link;
}

/// The form that shows it in the state it is in.
Object appearance_of(const Object& annotation) {
  const Object normal = annotation.get("/AP").get("/N");
  if (normal.is_stream()) return normal;
  const std::string state = annotation.get("/AS").name();
  return state.empty() ? Object() : normal.get(state);
}

std::array<double, 2> moved(const std::array<double, 6>& by, double x, double y) {
  return {by[0] * x + by[2] * y + by[4], by[1] * x + by[3] * y + by[5]};
}

/// Leads the box of the form as its matrix turns it into the rectangle of the annotation (12.5.5).
std::optional<std::array<double, 6>> placement(const Object& form, const Object& place) {
  const auto box = rectangle(form.get("/BBox"));
  const auto into = rectangle(place);
  if (!box || !into) return {};
  std::array<double, 6> matrix{1, 0, 0, 1, 0, 0};
  if (const std::vector<double> own = numbers(form.get("/Matrix")); own.size() == 6)
    std::ranges::copy(own, matrix.begin());
  std::array<double, 4> turned{};
  bool first = true;
  for (const double x : {(*box)[0], (*box)[2]}) {
    for (const double y : {(*box)[1], (*box)[3]}) {
      const auto [at_x, at_y] = moved(matrix, x, y);
      if (first) turned = {at_x, at_y, at_x, at_y};
      first = false;
      turned = {std::min(turned[0], at_x), std::min(turned[1], at_y), std::max(turned[2], at_x), std::max(turned[3], at_y)};
    }
  }
  const double width = turned[2] - turned[0], height = turned[3] - turned[1];
  if (!(width > 0) || !(height > 0)) return {};
  const double across = ((*into)[2] - (*into)[0]) / width, up = ((*into)[3] - (*into)[1]) / height;
  return std::array{across, 0.0, 0.0, up, (*into)[0] - turned[0] * across, (*into)[1] - turned[1] * up};
}

void judge_other(const std::string& kind, FoundAnnotation& found) {
  const std::int64_t flags = found.object.get("/F").integer().value_or(0);
  if (kind == "/Popup" || (flags & (invisible | hidden | unseen)) != 0 || (flags & printed) == 0) return;
  const Object form = appearance_of(found.object);
  if (!form.is_stream()) return;
  const auto placed = placement(form, found.object.get("/Rect"));
  if (!placed) return;
  found.appearance = form;
  found.placed = *placed;
  found.fate = FoundAnnotation::Fate::drawn;
}

}  // namespace

std::vector<FoundAnnotation> annotations_of(const Page& page, const Destinations& destinations, std::size_t most) {
  std::vector<FoundAnnotation> out;
  const Object all = page.object.get("/Annots");
  for (std::size_t i = 0; i < std::min(all.size(), most); ++i) {
    FoundAnnotation found;
    found.object = all.at(i);
    const std::string kind = found.object.get("/Subtype").name();
    if (kind.empty()) continue;
    if (kind == "/Link") {
      judge_link(destinations, found);
      if (!rectangle(found.object.get("/Rect"))) found.fate = FoundAnnotation::Fate::dropped;
    } else {
      judge_other(kind, found);
    }
    out.push_back(std::move(found));
  }
  return out;
}

std::string link_entries(const FoundAnnotation& link) {
  std::string out = "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect" + numbers_syntax(numbers(link.object.get("/Rect")));
  const std::vector<double> areas = numbers(link.object.get("/QuadPoints"));
  if (!areas.empty() && areas.size() % 8 == 0) out += "/QuadPoints" + numbers_syntax(areas);
  std::string words = link.object.get("/Contents").text();
  // Nothing better is known of one that leads out of the file; readers tell nothing of one without words.
  if (words.empty()) words = link.object.get("/A").get("/URI").text();
  if (!words.empty()) out += "/Contents" + text_syntax(words);
  return out + link.action;
}

}  // namespace planverk::foreign
