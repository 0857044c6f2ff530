#include "file/form.h"

#include <algorithm>

#include "syntax.h"

namespace planverk::pdf {

std::string Form::unique(std::string_view name) {
  std::string base(name);
  std::ranges::replace(base, '.', '-');
  std::string out = base;
  for (int number = 2; !names_.insert(out).second; ++number) out = base + "-" + std::to_string(number);
  return out;
}

haru::ObjectId Form::empty_appearance(haru::Document& out, Length width, Length height) {
  const auto [known, is_new] = appearances_.try_emplace({width, height}, haru::ObjectId{0});
  if (is_new) {
    std::string entries = "/Type/XObject/Subtype/Form/BBox[0 0 ";
    append(entries, width);
    entries += ' ';
    append(entries, height);
    known->second = out.add_stream(entries + "]/Resources<<>>", "");
  }
  return known->second;
}

std::string Form::catalog_entry(haru::Document& out) const {
  if (fields_.empty()) return {};
  std::string entries = "/Fields[";
  for (const haru::ObjectId field : fields_) entries += reference(field) + " ";
  entries.back() = ']';
  return "/AcroForm " + reference(out.add(entries + "/SigFlags 1"));
}

}  // namespace planverk::pdf
