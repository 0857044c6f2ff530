#include "file/associated_files.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "syntax.h"

namespace planverk::pdf {

namespace {

std::string_view name_of(Relationship relationship) {
  switch (relationship) {
    case Relationship::source:
      return "Source";
    case Relationship::data:
      return "Data";
    case Relationship::alternative:
      return "Alternative";
    case Relationship::supplement:
      return "Supplement";
    case Relationship::unspecified:
      break;
  }
  return "Unspecified";
}

/// What deflating makes no smaller, and has no business to change.
bool is_packed(std::string_view media_type) {
  return media_type == "application/pdf" || media_type == "application/zip" || media_type.starts_with("image/");
}

haru::ObjectId write_bytes(haru::Document& out, Compressor& compressor, const Associated& file) {
  const std::string_view bytes = file.bytes.bytes();
  std::string entries =
      "/Type/EmbeddedFile/Subtype" + name(file.media_type) + "/Params<</Size " + std::to_string(bytes.size());
  if (file.date) entries += "/ModDate" + date_string(*file.date);
  entries += ">>";
  return is_packed(file.media_type) ? out.add_stream(std::move(entries), bytes)
                                    : out.add_stream(std::move(entries), compressor, bytes);
}

/// Name trees are in the order of their keys' bytes: those in UTF-16 begin with FE.
std::pair<bool, std::string> order_of(const Associated& file) {
  const std::string key = text_string(file.name);
  return key.starts_with('<') ? std::pair(true, key) : std::pair(false, file.name);
}

}  // namespace

AssociatedEntries write_associated(haru::Document& out, Compressor& compressor, const std::vector<Associated>& files) {
  if (files.empty()) return {};
  struct Entry {
    std::pair<bool, std::string> order;
    std::string text;
  };
  std::string in_order;
  std::vector<Entry> by_name;
  for (const Associated& file : files) {
    const haru::ObjectId bytes = write_bytes(out, compressor, file);
    const std::string key = text_string(file.name);
    const haru::ObjectId specification = out.add(
        "/Type/Filespec/F" + key + "/UF" + key + "/AFRelationship" + name(name_of(file.relationship)) + "/Desc" +
        text_string(one_line(file.description)) + "/EF<</F " + reference(bytes) + "/UF " + reference(bytes) + ">>");
    in_order += (in_order.empty() ? "" : " ") + reference(specification);
    by_name.push_back({order_of(file), key + reference(specification)});
  }
  std::ranges::stable_sort(by_name, {}, &Entry::order);
  std::string names;
  for (const Entry& entry : by_name) names += entry.text;
  return {"/AF[" + in_order + "]", "/EmbeddedFiles<</Names[" + names + "]>>"};
}

}  // namespace planverk::pdf
