#include "copy/contents.h"

#include <algorithm>

#include "copy/copier.h"
#include "decode/inflate.h"
#include "decode/stream.h"

namespace planverk::foreign {

namespace {

/// Decoded content that one copy may read: pages of a file of others are as large as they like, and refer to the same
/// stream again and again.
std::uint64_t most_bytes(const File& file) {
  const std::uint64_t by_size = file.limits().content_ratio * file.bytes().size();
  return std::max(file.limits().content_bytes, by_size);
}

/// A page's streams: one, or those of an array.
std::vector<Object> streams_of(const Page& page) {
  const Object contents = page.object.get("/Contents");
  std::vector<Object> streams;
  if (contents.is_stream()) streams.push_back(contents);
  for (std::size_t i = 0; i < contents.size(); ++i) {
    if (Object each = contents.at(i); each.is_stream()) streams.push_back(std::move(each));
  }
  return streams;
}

bool has_content(const Object& object) {
  return object.is_stream() && (object.get("/Subtype").is_name("/Form") || object.get("/PatternType").integer() == 1);
}

void add_names(ContentUse& to, const ContentUse& from) {
  to.any_space = to.any_space || from.any_space;
  for (const auto& [category, names] : from.names) to.names[category].insert(names.begin(), names.end());
}

}  // namespace

Contents::Contents(const File& file) : file_(file), left_(most_bytes(file)) {}

void Contents::spend(std::uint64_t bytes) {
  if (bytes > left_) throw CopyRefused{{Trouble::too_large, "content"}};
  left_ -= bytes;
}

std::string Contents::data_of(const Object& stream) {
  const std::uint64_t most = file_.limits().stream_bytes;
  const bool is_flate = stream.get("/Filter").is_name("/FlateDecode") && stream.get("/DecodeParms").is_null();
  std::string data = is_flate ? inflated(stream, most) : decoded(stream, most).value_or(std::string());
  // What is cut here would come over whole.
  if (data.size() >= most) throw CopyRefused{{Trouble::too_large, "content"}};
  spend(data.size());
  return data;
}

std::string Contents::inflated(const Object& stream, std::uint64_t most) {
  std::string data;
  const auto raw = stream.raw();
  if (!raw) return data;
  const Inflated how = inflate(raw->view(), [&](std::string_view piece) {
    data += piece;
    return data.size() < most;
  });
  if (how == Inflated::cut) damaged_.insert(stream.id());
  return data;
}

bool Contents::is_damaged(const Page& page) const {
  return std::ranges::any_of(streams_of(page), [&](const Object& stream) { return is_damaged(stream); });
}

std::string Contents::data_of(const Page& page) {
  std::string all;
  for (const Object& stream : streams_of(page)) all += data_of(stream) + "\n";
  return all;
}

const ContentUse* Contents::known(ObjectId stream) const {
  const auto at = streams_.find(stream);
  return at == streams_.end() ? nullptr : &at->second;
}

const ContentUse& Contents::of_page(const Page& page) {
  std::vector<ObjectId> ids;
  for (const Object& stream : streams_of(page)) ids.push_back(stream.id());
  const auto [at, is_new] = pages_.try_emplace({page.resources.id(), ids});
  // Resources that stand in the page itself are its own.
  if (!is_new && page.resources.id()) return at->second;
  ContentUse use = use_of(data_of(page), page.resources);
  follow(use, page.resources);
  at->second = std::move(use);
  return at->second;
}

const ContentUse& Contents::of_stream(const Object& stream, const Object& resources) {
  const auto [at, is_new] = streams_.try_emplace(stream.id());
  // One that draws itself draws nothing more.
  if (!is_new) return at->second;
  const Object own = stream.get("/Resources");
  ContentUse use = use_of(data_of(stream), own.is_null() ? resources : own);
  follow(use, own.is_null() ? resources : own);
  ContentUse& place = streams_[stream.id()];
  place = std::move(use);
  return place;
}

/// Into the forms and patterns that the content names.
void Contents::follow(ContentUse& use, const Object& resources) {
  if (depth_ >= file_.limits().depth) throw CopyRefused{{Trouble::too_deep, "content"}};
  ++depth_;
  for (const char* category : {"/XObject", "/Pattern"}) {
    const Object all = resources.get(category);
    const auto names = use.names.find(category);
    if (names == use.names.end()) continue;
    // What forms without resources use is added while the names are gone through.
    const std::set<std::string> here = names->second;
    for (const std::string& name : here) {
      const Object object = all.get(name);
      if (object.id()) drawn_.insert(object.id());
      if (!has_content(object)) continue;
      const ContentUse& below = of_stream(object, resources);
      if (object.get("/Resources").is_null()) add_names(use, below);
    }
  }
  --depth_;
}

}  // namespace planverk::foreign
