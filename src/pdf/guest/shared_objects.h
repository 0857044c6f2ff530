/// Objects that come from other files, each once: equal fonts, pictures and dictionaries of several files are one object
/// of this one.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/hash.h"
#include "deflate.h"
#include "foreign/copy.h"
#include "haru/document.h"

namespace planverk::pdf {

class SharedObjects {
 public:
  SharedObjects(haru::Document& out, Compressor& compressor) : out_(out), compressor_(compressor) {}

  haru::ObjectId add(std::string value);
  haru::ObjectId add_stream(std::string entries, std::string_view encoded);
  haru::ObjectId add_data(std::string entries, std::string_view bytes);
  /// Keys of the parent tree for streams: above those of pages and annotations, of which a file has never so many.
  std::uint32_t next_key() { return next_key_++; }
  [[nodiscard]] haru::Document& out() { return out_; }

 private:
  using Key = std::pair<Digest, Digest>;
  haru::Document& out_;
  Compressor& compressor_;
  std::map<Digest, haru::ObjectId> values_;
  std::map<Key, haru::ObjectId> streams_;
  std::uint32_t next_key_ = 10'000'000;
};

/// For one guest; its identifiers count on from those before it.
class GuestSink final : public foreign::ObjectSink {
 public:
  GuestSink(SharedObjects& shared, std::size_t named_before) : shared_(shared), named_before_(named_before) {}

  Id reserve() override { return shared_.out().reserve(); }
  void fill(Id object, std::string value) override { shared_.out().fill_value(object, std::move(value)); }
  Id add(std::string value) override { return shared_.add(std::move(value)); }
  Id add_stream(std::string entries, std::string_view encoded) override {
    return shared_.add_stream(std::move(entries), encoded);
  }
  void fill_stream(Id object, std::string entries, std::string_view encoded) override {
    shared_.out().fill_stream(object, entries, encoded);
  }
  Id add_data(std::string entries, std::string_view bytes) override {
    return shared_.add_data(std::move(entries), bytes);
  }
  std::uint32_t structure_key() override { return shared_.next_key(); }
  [[nodiscard]] std::string identifier(std::size_t index) const override;

 private:
  SharedObjects& shared_;
  std::size_t named_before_;
};

}  // namespace planverk::pdf
