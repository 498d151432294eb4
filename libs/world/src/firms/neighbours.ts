/** `slug | name | NUTS | sector | clusters with the month of joining | languages | profile`. All firms are invented. */
export const NEIGHBOUR_FIRMS = `
jalgur | Jälgur OÜ | EE001 | ICT | ee-itl 2019-01 | et; en; lv | Lot traceability on open standards, with a scanning app for small plants.
veoleht | Veoleht OÜ | EE001 | ICT | ee-itl 2020-04 | et; en; lv; sv | Electronic consignment notes and route planning for carriers.
liidesta | Liidesta OÜ | EE001 | ICT | ee-itl 2017-03 | et; en | Integrators who join accounting, warehouse and carrier systems.
prognoosik | Prognoosik OÜ | EE008 | ICT | ee-itl 2021-02 | et; en | Forecasts the demand for fresh food from sales, weather and campaigns.
turvavall | Turvavall OÜ | EE001 | ICT | ee-itl 2018-10 | et; en; ru | Security auditors who also rehearse the bad day with their customers.
poeriiul | Poeriiul OÜ | EE001 | ICT | ee-itl 2019-09 | et; en; lv | Builds web shops that know Baltic banks and parcel lockers.
mahetugi | Mahetugi OÜ | EE008 | FOOD | ee-food-ph 2020-05 | et; en; lv | Guides farms and kitchens to the organic label.
saarekala | Saarekala Töötlus OÜ | EE004 | FOOD | ee-food-ph 2018-04 | et; en; ru | Fillets, smokes and packs fish for others on the island of Saaremaa.
maitsekoda | Maitsekoda OÜ | EE008 | FOOD | ee-food-ph 2021-01 | et; en | A pilot kitchen in Tartu with a trained tasting panel.
kulmakamber | Külmakamber OÜ | EE008 | LOGISTICS | ee-log-ph 2017-06 | et; en; ru | A cold store in Tartu that welcomes small lots.
jahepakk | Jahepakk OÜ | EE001 | LOGISTICS | ee-log-ph 2020-11 | et; en; ru | Chilled boxes to the door in Estonia, and a wash and pool service for crates.
pohjavedu | Põhjavedu OÜ | EE001 | LOGISTICS | ee-log-ph 2016-01 | et; en; fi | Frozen road transport between Estonia, Latvia and Finland.
hamnspegel | Hamnspegel AB | SE221 | ICT | se-netport 2019-08 | sv; en | Models ports and warehouses in the computer before anyone moves a wall.
milbud | Milbud Blekinge AB | SE221 | LOGISTICS | se-netport 2021-05 | sv | Electric vans that bring chilled boxes to homes in Blekinge.
omslag-och-form | Omslag och Form AB | SE224 | FOOD | se-packbridge 2017-09 | sv; en | Designs recyclable packs and tries them on its own packing line.
pallverk | Pallverk AB | SE224 | LOGISTICS | se-packbridge 2020-01 | sv; en | Tests transport packaging and fills pallets better.
hyllplats | Hyllplats Råd AB | SE110 | FOOD | se-food-ph 2019-03 | sv; en | Former buyers who coach producers on their way into Swedish shops.
restvinst | Restvinst AB | SE224 | FOOD | se-food-ph 2021-10 | sv; en | Studies what can be made of by-products and at what profit.
kylgarden-syd | Kylgården Syd AB | SE224 | LOGISTICS | se-food-ph 2018-02 | sv; en | A chilled store in Skåne with rounds to shops in the south.
pajurio-telkis | Pajūrio Telkis UAB | LT023 | LOGISTICS | lt-log-ph 2018-09 | lt; en | Consolidates export loads beside the ferry terminal of Klaipėda.
sandelve | Sandėlvė UAB | LT022 | LOGISTICS | lt-log-ph 2020-03 | lt; en | An ambient warehouse near Kaunas with separate organic aisles.
baltyne | Baltynė Lab UAB | LT022 | FOOD | lt-smartfood 2021-06 | lt; en | Extruder trials for plant protein, from fifty kilograms.
grydehuset-syd | Grydehuset Syd ApS | DK032 | FOOD | dk-foodnet 2017-04 | da; en; sv | A contract kitchen that cooks, chills and packs ready meals.
ruokapolku | Ruokapolku Oy | FI1B1 | FOOD | fi-food-ph 2019-10 | fi; en | Collects surplus food in the south of Finland and brings it to those who use it.
`;
