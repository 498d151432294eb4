-- Load of one slot, run by wrk: `wrk ... -s load.lua URL -- PLAN`. PLAN is a file: `key<TAB>value` lines, an empty line, then one body
-- a line. Keys: method, path, once (1: each body is sent a single time, then the slot is over), base (first number of this slot),
-- watch (1: answers with "errors" or a refusal are counted as failed), header (`name: value`, any number of times).
-- `{{n}}` in a body or a header becomes a number that no other request of the run has.
local ffi = require("ffi")
ffi.cdef [[
typedef struct { long s; long ns; } moment_t;
int clock_gettime(int clock, moment_t *at);
]]
local moment = ffi.new("moment_t")
local function now()
  ffi.C.clock_gettime(1, moment)
  return tonumber(moment.s) + tonumber(moment.ns) / 1e9
end

local threads = {}
function setup(thread)
  thread:set("thread_at", #threads)
  threads[#threads + 1] = thread
end

local ready, bodies, headers, plan, numbered = {}, {}, {}, {}, false
asked, answered, failed, first_at, last_at = 0, 0, 0, 0, 0

function init(args)
  plan = { method = "POST", path = "/graphql", once = "0", base = "0", watch = "0" }
  local in_head = true
  for line in io.lines(args[1]) do
    if in_head then
      if line == "" then in_head = false
      else
        local key, value = line:match("^(%S+)\t(.*)$")
        if key == "header" then
          local name, said = value:match("^([^:]+): (.*)$")
          headers[name] = said
        else plan[key] = value end
      end
    else bodies[#bodies + 1] = line end
  end
  for _, said in pairs(headers) do numbered = numbered or said:find("{{n}}", 1, true) ~= nil end
  for at, body in ipairs(bodies) do
    local own = numbered or body:find("{{n}}", 1, true) ~= nil
    ready[at] = false
    if not own then ready[at] = wrk.format(plan.method, plan.path, headers, body ~= "" and body or nil) end
  end
  asked, last_at = 0, 0
  if plan.watch ~= "1" and plan.once ~= "1" then response = nil end
end

local function with(text, n) return (text:gsub("{{n}}", n)) end

function request()
  if asked == 0 then first_at = now() end
  local at = asked % #bodies + 1
  asked = asked + 1
  if ready[at] then return ready[at] end
  local n = string.format("%d", tonumber(plan.base) + asked)
  local own = {}
  for name, said in pairs(headers) do own[name] = with(said, n) end
  return wrk.format(plan.method, plan.path, own, with(bodies[at], n))
end

function response(status, _, body)
  answered = answered + 1
  last_at = now()
  if status >= 400 or body:find('"errors"', 1, true) or body:find('"userErrors":[{', 1, true) or body:find('"userErrors": [{', 1, true)
    or body:find('"errorCode"', 1, true) then
    failed = failed + 1
    if failed <= 2 then io.stderr:write("refused: " .. body:sub(1, 400) .. "\n") end
  end
  if plan.once == "1" and asked >= #bodies then wrk.thread:stop() end
end

function done(summary, latency, _)
  local thread = threads[1]
  local from, to = thread:get("first_at"), thread:get("last_at")
  local seconds = summary.duration / 1e6
  if to > from then seconds = to - from end
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"asked":%d,"seconds":%.6f,"bytes":%d,"p50":%.4f,"p95":%.4f,"p99":%.4f,"max":%.4f,"failed":%d,"status":%d,"timeout":%d,"socket":%d}\n',
    summary.requests, thread:get("asked"), seconds, summary.bytes, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    latency:percentile(99) / 1000, latency.max / 1000, thread:get("failed"), errors.status, errors.timeout,
    errors.connect + errors.read + errors.write))
end
