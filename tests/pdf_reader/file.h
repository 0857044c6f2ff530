/// A PDF file's objects by number: cross-reference tables and streams, object streams, FlateDecode.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "object.h"

namespace planverk::test::pdf {

class File {
 public:
  explicit File(std::string_view bytes);

  [[nodiscard]] const Dictionary& trailer() const { return trailer_; }
  /// The object of that number; null when there is none.
  const Object& object(int number);
  /// What a value stands for: itself, or the object that it refers to.
  const Object& resolve(const Object& object);

  // Look-ups that end at a value of that kind, or at nothing.
  const Object& get(const Dictionary& dictionary, std::string_view key);
  const Dictionary& dictionary(const Object& object);
  const Dictionary& dictionary(const Dictionary& owner, std::string_view key) { return dictionary(get(owner, key)); }
  const Array& array(const Dictionary& owner, std::string_view key);
  double number(const Dictionary& owner, std::string_view key, double otherwise = 0);
  std::string name(const Dictionary& owner, std::string_view key);
  std::string text(const Dictionary& owner, std::string_view key);
  /// Number of the object that the key refers to; 0 when it holds no reference.
  static int reference(const Dictionary& owner, std::string_view key);

  /// The decoded bytes of a stream object (FlateDecode only, others as they are).
  std::string stream(int number);

 private:
  struct Place {
    int stream = 0;  ///< 0: in the file
    std::size_t at = 0;
  };
  void read_references(std::size_t at);
  void read_table(Parser& parser);
  void read_reference_stream(std::size_t at);
  Object read_at(std::size_t at, std::size_t* stream_start);

  std::string_view bytes_;
  Dictionary trailer_;
  std::unordered_map<int, Place> places_;
  std::unordered_map<int, Object> objects_;
  std::unordered_map<int, std::size_t> stream_starts_;
  struct Pack {
    std::string text;
    std::vector<std::pair<int, std::size_t>> index;
  };
  std::unordered_map<int, Pack> packs_;
};

}  // namespace planverk::test::pdf
